package io.whence.query.search.query;

import static io.whence.query.search.document.SearchDocumentLayout.BODY;
import static io.whence.query.search.document.SearchDocumentLayout.TAG;
import static io.whence.query.search.document.SearchDocumentLayout.TITLE;

import io.whence.query.search.language.SearchExpression.Ending;
import io.whence.query.search.language.SearchExpression.Phrase;
import io.whence.query.search.language.SearchExpression.Word;
import io.whence.query.search.text.SearchTextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A builder of queries for words: in which fields, and what each finding is worth. */
final class WordQueryBuilder {

    private static final float TITLE_WEIGHT = 4;
    private static final float TAG_WEIGHT = 3;
    private static final float EXACT_WEIGHT = 1.3f;
    private static final float CODE_WEIGHT = 2;
    private static final float OPEN_WEIGHT = 0.5f;

    /** What a word counts that is found in a second field as well. */
    private static final float ALSO = 0.1f;

    private WordQueryBuilder() {}

    /** Empty where there is nothing to look for, as in a dash. */
    static Optional<Query> query(Word word) {
        var found = new ArrayList<Query>();
        var words = SearchTextAnalysis.words(word.text());
        var typed = SearchTextAnalysis.asTyped(word.text());
        // In C++ the word is not what was meant.
        boolean onlyAsTyped =
                words.size() == 1 && words.getFirst().length() == 1 && !typed.equals(Optional.of(words.getFirst()));
        if (!words.isEmpty() && !onlyAsTyped) {
            var stems = SearchTextAnalysis.stems(word.text());
            both(found, stems, TITLE, BODY, 1);
            both(found, words, SearchTextAnalysis.exact(TITLE), SearchTextAnalysis.exact(BODY), EXACT_WEIGHT);
            found.add(weighted(sequence(SearchTextAnalysis.exact(TAG), words), TAG_WEIGHT));
        }
        typed.ifPresent(form ->
                both(found, List.of(form), SearchTextAnalysis.code(TITLE), SearchTextAnalysis.code(BODY), CODE_WEIGHT));
        if (word.ending() != Ending.HERE) {
            open(words, typed).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(found, ALSO));
    }

    static Optional<Query> query(Phrase phrase) {
        var found = new ArrayList<Query>();
        var words = SearchTextAnalysis.words(phrase.text());
        var isOneChunk = phrase.text().strip().chars().noneMatch(Character::isWhitespace);
        var typed = isOneChunk ? SearchTextAnalysis.asTyped(phrase.text().strip()) : Optional.<String>empty();
        boolean isPlain = typed.isEmpty() || words.equals(List.of(typed.get()));
        if (!words.isEmpty() && isPlain) {
            both(found, words, SearchTextAnalysis.exact(TITLE), SearchTextAnalysis.exact(BODY), EXACT_WEIGHT);
            found.add(weighted(sequence(SearchTextAnalysis.exact(TAG), words), TAG_WEIGHT));
        }
        typed.ifPresent(form ->
                both(found, List.of(form), SearchTextAnalysis.code(TITLE), SearchTextAnalysis.code(BODY), CODE_WEIGHT));
        return found.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(found, ALSO));
    }

    private static void both(List<Query> found, List<String> terms, String title, String body, float weight) {
        found.add(weighted(sequence(title, terms), TITLE_WEIGHT * weight));
        found.add(weighted(sequence(body, terms), weight));
    }

    /** Words that go on; the ones before the last are whole. */
    private static Optional<Query> open(List<String> words, Optional<String> typed) {
        var any = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            var whole = words.subList(0, words.size() - 1);
            for (var field : List.of(
                    SearchTextAnalysis.exact(TITLE), SearchTextAnalysis.exact(BODY), SearchTextAnalysis.exact(TAG))) {
                any.add(open(field, whole, words.getLast()), Occur.SHOULD);
            }
        }
        typed.ifPresent(form -> {
            any.add(new PrefixQuery(new Term(SearchTextAnalysis.code(TITLE), form)), Occur.SHOULD);
            any.add(new PrefixQuery(new Term(SearchTextAnalysis.code(BODY), form)), Occur.SHOULD);
        });
        var query = any.build();
        return query.clauses().isEmpty()
                ? Optional.empty()
                : Optional.of(weighted(new ConstantScoreQuery(query), OPEN_WEIGHT));
    }

    private static Query open(String field, List<String> whole, String last) {
        var prefix = new PrefixQuery(new Term(field, last));
        if (whole.isEmpty()) {
            return prefix;
        }
        var all = new BooleanQuery.Builder().add(prefix, Occur.MUST);
        whole.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

    private static Query sequence(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
