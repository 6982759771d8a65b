package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.text.SearchTextAnalysis;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Shows where hits hold what was looked for, as HTML with nothing in it but text and {@code <mark>}. */
final class HitHighlighter extends UnifiedHighlighter {

    private static final int PASSAGES = 3;
    private static final int PASSAGE_LENGTH = 160;

    /** Where in a passage its first match is, from 0 to 1. */
    private static final float WITHIN = 0.4f;

    private static final PassageFormatter HTML = new PassageFormatter() {
        @Override
        public Object format(Passage[] passages, String text) {
            return Arrays.stream(passages)
                    .map(passage -> html(passage, text))
                    .filter(html -> !html.isBlank())
                    .toList();
        }
    };

    private final Map<Integer, SearchTextDocument> documents;

    /** Shows documents that are at hand, by their number. */
    HitHighlighter(IndexSearcher searcher, Map<Integer, SearchTextDocument> documents) {
        super(builder(searcher, SearchTextAnalysis.byField())
                .withMaskedFieldsFunc(HitHighlighter::alsoIn)
                // Which words of a phrase stand where is told well enough, and many times as fast, without matching all
                // over again.
                .withWeightMatches(false)
                .withFormatter(HTML)
                .withMaxNoHighlightPassages(0)
                // By words, not by sentences: code may have none for pages.
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getWordInstance(Locale.ROOT), PASSAGE_LENGTH, WITHIN)));
        this.documents = documents;
    }

    /** In an order: which passages are best must not be by the chance that orders a {@link Set#of} anew in each process. */
    private static Set<String> alsoIn(String field) {
        return new LinkedHashSet<>(List.of(SearchTextAnalysis.exact(field), SearchTextAnalysis.code(field)));
    }

    /** What is shown of each document, in the order of their numbers: of the title first, then of the body, or its beginning. */
    List<List<String>> of(Query query, int[] numbers) throws IOException {
        var found = highlightFieldsAsObjects(
                new String[] {SearchDocumentLayout.TITLE, SearchDocumentLayout.BODY}, query, numbers, new int[] {
                    1, PASSAGES
                });
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < numbers.length; i++) {
            var fragments = new ArrayList<String>();
            fragments.addAll(fragments(found.get(SearchDocumentLayout.TITLE), i));
            fragments.addAll(fragments(found.get(SearchDocumentLayout.BODY), i));
            all.add(fragments.isEmpty() ? beginning(numbers[i]) : fragments);
        }
        return all;
    }

    private static List<String> fragments(Object @Nullable [] found, int i) {
        return found != null && found[i] instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private List<String> beginning(int number) {
        var document = documents.get(number);
        var body = document == null ? "" : SearchDocumentLayout.body(document).strip();
        return body.isEmpty() ? List.of() : List.of(escaped(shortened(body)));
    }

    private static String shortened(String text) {
        if (text.length() <= PASSAGE_LENGTH) {
            return text;
        }
        boolean isWithin = Character.isHighSurrogate(text.charAt(PASSAGE_LENGTH - 1));
        return text.substring(0, isWithin ? PASSAGE_LENGTH - 1 : PASSAGE_LENGTH) + "…";
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator numbers, int cached)
            throws IOException {
        var all = new ArrayList<CharSequence[]>();
        for (int number = numbers.nextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = numbers.nextDoc()) {
            var document = documents.get(number);
            all.add(Arrays.stream(fields)
                    .map(field -> document == null ? "" : value(document, field))
                    .toArray(CharSequence[]::new));
        }
        return all;
    }

    private static String value(SearchTextDocument document, String field) {
        var title = document.text().title();
        return field.equals(SearchDocumentLayout.BODY)
                ? SearchDocumentLayout.body(document)
                : title == null ? "" : title;
    }

    private static String html(Passage passage, String text) {
        var html = new StringBuilder();
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
            if (end > start) {
                html.append(escaped(text.substring(at, start)))
                        .append("<mark>")
                        .append(escaped(text.substring(start, end)))
                        .append("</mark>");
                at = end;
            }
        }
        return html.append(escaped(text.substring(at, passage.getEndOffset())))
                .toString()
                .strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
