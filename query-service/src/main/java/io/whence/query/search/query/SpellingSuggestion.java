package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.Atom;
import io.whence.query.search.language.SearchExpression.Ending;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.Word;
import io.whence.query.search.text.SearchTextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/**
 * Words that may have been meant: only such as are in what the caller sees, and told apart by nothing else, so that nobody learns a
 * word of a team that is closed to them.
 */
final class SpellingSuggestion {

    private static final int WORDS_CORRECTED = 3;

    /** A search with more words than that of which the caller sees none was not misspelt; each costs as much as many searches. */
    private static final int WORDS_UNSEEN = 5;

    private static final int CANDIDATES = 20;
    private static final List<String> FIELDS = List.of(
            SearchTextAnalysis.exact(SearchDocumentLayout.TITLE), SearchTextAnalysis.exact(SearchDocumentLayout.BODY));

    private final Query seen;
    private final TimeBoundedSearcher searcher;
    private final Set<Word> unseen = new HashSet<>();
    private int corrected;

    SpellingSuggestion(Query seen, TimeBoundedSearcher searcher) {
        this.seen = seen;
        this.searcher = searcher;
    }

    private record Candidate(String word, long count) {}

    /** A search that differs in a few words; empty when there is none to suggest. */
    Optional<String> of(ParsedQuery asked) throws IOException {
        collectUnseen(asked.expression());
        if (unseen.isEmpty() || unseen.size() > WORDS_UNSEEN) {
            return Optional.empty();
        }
        var expression = meant(asked.expression());
        return corrected == 0
                ? Optional.empty()
                : Optional.of(
                        new ParsedQuery(expression, asked.inHistory()).text().strip());
    }

    /** Words of which the caller sees none, until there are too many. */
    private void collectUnseen(SearchExpression expression) throws IOException {
        switch (expression) {
            case Word word -> {
                if (unseen.size() <= WORDS_UNSEEN
                        && SearchTextAnalysis.words(word.text()).size() == 1
                        && !isSeen(word)) {
                    unseen.add(word);
                }
            }
            case All(var parts) -> collectUnseen(parts);
            case Any(var parts) -> collectUnseen(parts);
            case Not _, Atom _ -> {}
        }
    }

    private void collectUnseen(List<SearchExpression> parts) throws IOException {
        for (var part : parts) {
            collectUnseen(part);
        }
    }

    private SearchExpression meant(SearchExpression expression) throws IOException {
        return switch (expression) {
            case Word word -> meant(word);
            case All(var parts) -> new All(meant(parts));
            case Any(var parts) -> new Any(meant(parts));
            case Not _, Atom _ -> expression;
        };
    }

    private List<SearchExpression> meant(List<SearchExpression> parts) throws IOException {
        var meant = new ArrayList<SearchExpression>();
        for (var part : parts) {
            meant.add(meant(part));
        }
        return meant;
    }

    private Word meant(Word word) throws IOException {
        if (corrected == WORDS_CORRECTED || !unseen.contains(word)) {
            return word;
        }
        var best = best(SearchTextAnalysis.words(word.text()).getFirst());
        if (best.isEmpty()) {
            return word;
        }
        corrected++;
        return new Word(best.get(), Ending.HERE);
    }

    private boolean isSeen(Word word) throws IOException {
        var query = WordQueryBuilder.query(word);
        return query.isPresent() && count(query.get()) > 0;
    }

    private Optional<String> best(String word) throws IOException {
        var checker = new DirectSpellChecker();
        // Whether the word itself is frequent, maybe elsewhere, is nothing to tell.
        checker.setMaxQueryFrequency(0.999f);
        checker.setMinQueryLength(3);
        var similar = similar(checker, word);
        if (count(anywhere(similar)) == 0) {
            return Optional.empty();
        }
        var alike = similar.stream()
                .collect(Collectors.groupingBy(
                        one -> one.score, () -> new TreeMap<>(Comparator.<Float>reverseOrder()), Collectors.toList()));
        for (var likely : alike.values()) {
            var best = best(likely);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** The most frequent of words that are equally alike; empty when the caller sees none of them. */
    private Optional<String> best(List<SuggestWord> likely) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var similar : likely) {
            candidates.add(new Candidate(similar.string, count(anywhere(List.of(similar)))));
        }
        return candidates.stream()
                .filter(candidate -> candidate.count > 0)
                .max(Comparator.comparing(Candidate::count).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private List<SuggestWord> similar(DirectSpellChecker checker, String word) throws IOException {
        var all = new ArrayList<SuggestWord>();
        for (var field : FIELDS) {
            all.addAll(Arrays.asList(checker.suggestSimilar(
                    new Term(field, word), CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)));
        }
        return Stream.of(all)
                .flatMap(List::stream)
                .filter(similar -> !similar.string.equals(word))
                .toList();
    }

    private static Query anywhere(List<SuggestWord> words) {
        var any = new BooleanQuery.Builder();
        for (var field : FIELDS) {
            var terms = words.stream().map(word -> new BytesRef(word.string)).toList();
            any.add(new TermInSetQuery(field, terms), Occur.SHOULD);
        }
        return any.build();
    }

    private long count(Query query) throws IOException {
        return searcher.find(
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(seen, Occur.FILTER)
                        .build(),
                new TotalHitCountCollectorManager(searcher.getSlices()));
    }
}
