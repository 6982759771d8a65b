package io.whence.query.search.document;

import static java.util.stream.Collectors.joining;

import io.whence.query.search.index.IndexDocumentLayout;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.text.SearchTextAnalysis;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** The layout by which a document can be found, sorted and counted. */
public final class SearchDocumentLayout implements IndexDocumentLayout {

    /**
     * Who sees it: see {@link SearchVisibility}. Texts of now, texts that were, the facts of either, and what is only a name each have a field of
     * their own: who looks for one of them finds nothing of the others.
     */
    public static final String NOW = "now";

    public static final String BEFORE = "before";
    public static final String FACTS_NOW = "facts-now";
    public static final String FACTS_BEFORE = "facts-before";
    public static final String NAMES = "names";

    public static final String TITLE = "title";
    public static final String BODY = "body";
    public static final String KIND = "kind";
    public static final String TEAM = "team";
    public static final String AUTHOR = "author";
    public static final String TAG = "tag";
    public static final String YEAR = "year";
    public static final String TRAIT = "trait";
    public static final String ASSIGNEE = "assignee";
    public static final String BOARD = "board";
    public static final String LIST = "list";
    public static final String DUE = "due";
    public static final String PRIORITY = "priority";
    public static final String NAME = "name";
    public static final String VOTES = "votes";
    public static final String CREATED = "created";
    public static final String UPDATED = "updated";
    public static final String ACTIVITY = "activity";
    public static final String BORN = "born";
    static final String ID = "id";

    /** When something is due that is not. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final FieldType WORDS = words(false);
    private static final FieldType FORMS = words(true);

    private static final List<String> MEASURED = List.of(
            TITLE,
            SearchTextAnalysis.exact(TITLE),
            BODY,
            SearchTextAnalysis.exact(BODY),
            SearchTextAnalysis.exact(TAG));

    private static FieldType words(boolean withoutNorms) {
        var type = new FieldType();
        // With offsets, what is found is highlighted without analysing it once more.
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }

    @Override
    public Analyzer analyzer() {
        return SearchTextAnalysis.byField();
    }

    @Override
    public void lay(Object object, Document fields) {
        switch (object) {
            case SearchTextDocument text -> lay(text, fields);
            case SearchDocument document when document.kind() == SearchKind.BOARD -> name(document, fields);
            case SearchDocument document -> lay(document, fields);
            // Found by nothing.
            default -> {}
        }
        // How long texts are is kept by document: where it is missing for some, it takes many times as long to get at.
        MEASURED.stream()
                .filter(field -> fields.getField(field) == null)
                .forEach(field -> fields.add(new Field(field, "", WORDS)));
    }

    private static void lay(SearchTextDocument text, Document fields) {
        var document = text.of();
        seen(document, document.past() == null ? NOW : BEFORE, fields);
        common(document, fields);
        var title = text.text().title();
        if (title != null) {
            text(fields, TITLE, title);
        }
        text(fields, BODY, body(text));
        // Tags are words of what has them itself, not of what is under it.
        if (document.chain().on().equals(document.id())
                && !document.facts().tags().isEmpty()) {
            fields.add(new Field(
                    SearchTextAnalysis.exact(TAG),
                    String.join("\n", document.facts().tags()),
                    WORDS));
        }
    }

    private static void name(SearchDocument board, Document fields) {
        seen(board, NAMES, fields);
        fields.add(new StringField(NAME, named(board.title() == null ? "" : board.title()), Field.Store.NO));
    }

    private static void lay(SearchDocument document, Document fields) {
        seen(document, document.past() == null ? FACTS_NOW : FACTS_BEFORE, fields);
        common(document, fields);
        number(fields, VOTES, document.votes());
        number(fields, UPDATED, document.times().updatedAt().toEpochMilli());
        number(fields, ACTIVITY, document.times().activityAt().toEpochMilli());
        if (document.kind() == SearchKind.TASK) {
            plan(document.facts().work(), fields);
        }
    }

    private static void seen(SearchDocument document, String field, Document fields) {
        SearchVisibility.tokens(document.standing())
                .forEach(token -> fields.add(new StringField(field, token, Field.Store.NO)));
    }

    private static void common(SearchDocument document, Document fields) {
        facets(document, fields);
        traits(document).forEach(trait -> fields.add(new StringField(TRAIT, trait, Field.Store.NO)));
        var work = document.facts().work();
        work.assignees().forEach(id -> fields.add(new StringField(ASSIGNEE, id, Field.Store.NO)));
        Stream.ofNullable(work.board()).forEach(id -> fields.add(new StringField(BOARD, id, Field.Store.NO)));
        number(fields, CREATED, document.times().createdAt().toEpochMilli());
        number(fields, BORN, document.born());
        fields.add(new BinaryDocValuesField(ID, new BytesRef(document.id())));
    }

    private static void plan(TaskAttributes work, Document fields) {
        Stream.ofNullable(work.list()).forEach(id -> fields.add(new StringField(LIST, id, Field.Store.NO)));
        var due = work.due();
        number(fields, DUE, due == null ? NEVER : due.toEpochMilli());
        number(fields, PRIORITY, work.priority());
    }

    /** The names of boards are the same whatever case they are in. */
    public static String named(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All that is found in it beside its title. */
    public static String body(SearchTextDocument text) {
        var items = text.of().facts().work().items();
        return items.isEmpty()
                ? text.text().body()
                : Stream.concat(Stream.of(text.text().body()), items.stream().map(TaskAttributes.Item::text))
                        .collect(joining("\n"));
    }

    /** The id of what has a number in a reader. */
    public static String id(DirectoryReader reader, int number) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
        var ids = leaf.reader().getBinaryDocValues(ID);
        ids.advanceExact(number - leaf.docBase);
        return ids.binaryValue().utf8ToString();
    }

    private static void text(Document fields, String name, String text) {
        fields.add(new Field(name, text, WORDS));
        fields.add(new Field(SearchTextAnalysis.exact(name), text, WORDS));
        fields.add(new Field(SearchTextAnalysis.code(name), text, FORMS));
    }

    private static void facets(SearchDocument document, Document fields) {
        // Words that were edited away are counted as what they were in.
        facet(fields, KIND, document.hit().wire());
        facet(fields, TEAM, document.standing().teamId());
        facet(fields, YEAR, year(document));
        var author = document.standing().author();
        if (author != null) {
            facet(fields, AUTHOR, author);
        }
        for (var tag : document.facts().tags().stream().distinct().toList()) {
            fields.add(new StringField(TAG, tag.toLowerCase(Locale.ROOT), Field.Store.NO));
            fields.add(new SortedSetDocValuesField(TAG, new BytesRef(tag)));
        }
    }

    private static String year(SearchDocument document) {
        return Integer.toString(
                document.times().createdAt().atOffset(ZoneOffset.UTC).getYear());
    }

    private static List<String> traits(SearchDocument document) {
        var deleted = document.standing().deleted() ? Stream.of(SearchTrait.DELETED) : Stream.<SearchTrait>empty();
        var waits = document.facts().work().waitsFor().isEmpty()
                ? Stream.<SearchTrait>empty()
                : Stream.of(SearchTrait.BLOCKED);
        return Stream.of(deleted, waits, document.facts().traits().stream())
                .flatMap(traits -> traits)
                .map(SearchTrait::name)
                .toList();
    }

    private static void facet(Document fields, String name, String value) {
        fields.add(new StringField(name, value, Field.Store.NO));
        fields.add(new SortedDocValuesField(name, new BytesRef(value)));
    }

    private static void number(Document fields, String name, long value) {
        fields.add(new LongField(name, value, Field.Store.NO));
    }
}
