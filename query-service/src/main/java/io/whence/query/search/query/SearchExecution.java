package io.whence.query.search.query;

import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.index.IndexSnapshot;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.query.FacetCounter.Count;
import io.whence.query.search.query.FacetCounter.Facet;
import io.whence.query.search.query.SearchHits.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param team the id of the one team that it is in; null for all that are seen
 * @param order null for the best first where hits differ in that, else the newest
 * @param after the place to go on after, with what it was scored by; null for the first page
 */
public record SearchExecution(
        SearchVisibility sight,
        ParsedQuery asked,
        @Nullable String team,
        @Nullable SearchOrder order,
        Set<Facet> facets,
        int limit,
        @Nullable List<Object> after) {

    /** How many hits are counted; all of them are where facets are. */
    private static final int COUNTED = 1_000;

    public SearchHits in(IndexSnapshot snapshot, QueryNames names, QueryTimeout timeout) throws IOException {
        var reader = snapshot.reader();
        // Facts are looked for among facts, and words in texts.
        boolean worded = asked.hasWords();
        var counting = TimeBoundedSearcher.of(reader, TermStatistics.NONE, timeout);
        var compiled = CompiledExpression.of(
                asked.expression(), names, worded ? facts -> among(facts, counting) : facts -> facts);
        var sorting = order == null ? (compiled.scored() ? SearchOrder.RELEVANCE : SearchOrder.NEWEST) : order;
        var statistics = statistics(sorting, compiled, worded, snapshot);
        var searcher = TimeBoundedSearcher.of(reader, statistics, timeout);
        var query = within(field(worded), compiled.query());
        var collected =
                worded && !sorting.isOfTexts() ? sorted(searcher, query, sorting) : collect(searcher, query, sorting);
        var top = collected.top.scoreDocs;
        int shown = Math.min(limit, top.length);
        return new SearchHits(
                findings(snapshot, searcher, names, ids(reader, top, shown)),
                shown == top.length ? null : next(sorting, (FieldDoc) top[shown - 1], statistics),
                collected.total,
                collected.isExact,
                collected.counts,
                collected.total == 0
                        ? new SpellingSuggestion(sight.within(field(true)), searcher)
                                .of(asked)
                                .orElse(null)
                        : null);
    }

    private String field(boolean ofTexts) {
        if (asked.inHistory()) {
            return ofTexts ? SearchDocumentLayout.BEFORE : SearchDocumentLayout.FACTS_BEFORE;
        }
        return ofTexts ? SearchDocumentLayout.NOW : SearchDocumentLayout.FACTS_NOW;
    }

    /** The texts whose facts are so. */
    private Query among(Query facts, TimeBoundedSearcher searcher) {
        try {
            return MatchingNumbers.query(searcher.find(within(field(false), facts), new MatchingNumbers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query within(String field, Query query) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST).add(sight.within(field), Occur.FILTER);
        if (team != null) {
            all.add(new TermQuery(new Term(SearchDocumentLayout.TEAM, team)), Occur.FILTER);
        }
        return all.build();
    }

    private TermStatistics statistics(
            SearchOrder sorting, CompiledExpression compiled, boolean worded, IndexSnapshot snapshot)
            throws IOException {
        if (sorting != SearchOrder.RELEVANCE) {
            return TermStatistics.NONE;
        }
        if (after == null || after.size() <= sorting.length()) {
            return TermStatistics.of(
                    compiled.query(), VisibleReader.of(snapshot.reader(), sight.within(field(worded))));
        }
        try {
            return TermStatistics.of(
                    compiled.query(),
                    after.stream().skip(sorting.length()).map(Long.class::cast).toList());
        } catch (IllegalArgumentException e) {
            // Given out by a version that took queries apart in another way.
            throw CursorCodec.bad();
        }
    }

    private static List<Object> next(SearchOrder sorting, FieldDoc last, TermStatistics statistics) {
        var place = sorting.place(last);
        return sorting == SearchOrder.RELEVANCE
                ? Stream.concat(place.stream(), statistics.values().stream()).toList()
                : place;
    }

    private record Collected(TopFieldDocs top, long total, boolean isExact, Map<Facet, List<Count>> counts) {

        static Collected of(TopFieldDocs top, Map<Facet, List<Count>> counts) {
            var hits = top.totalHits;
            return new Collected(top, hits.value(), hits.relation() == TotalHits.Relation.EQUAL_TO, counts);
        }
    }

    /** Counting reads every hit, where the best ones alone are found without. */
    @SuppressWarnings("unchecked")
    private Collected collect(TimeBoundedSearcher searcher, Query query, SearchOrder sorting) throws IOException {
        if (facets.isEmpty()) {
            return Collected.of(searcher.find(query, first(sorting, COUNTED)), Map.of());
        }
        var both = searcher.find(
                query, new MultiCollectorManager(first(sorting, Integer.MAX_VALUE), new FacetCounter(facets)));
        return Collected.of((TopFieldDocs) both[0], (Map<Facet, List<Count>>) both[1]);
    }

    /** What is found by its words, in the order of what else is known of it. */
    @SuppressWarnings("unchecked")
    private Collected sorted(TimeBoundedSearcher searcher, Query query, SearchOrder sorting) throws IOException {
        var both = searcher.find(query, new MultiCollectorManager(new MatchingNumbers(), new FacetCounter(facets)));
        var numbers = (long[]) both[0];
        var top = searcher.find(within(field(false), MatchingNumbers.query(numbers)), first(sorting, limit + 1));
        return new Collected(top, numbers.length, true, (Map<Facet, List<Count>>) both[1]);
    }

    private TopFieldCollectorManager first(SearchOrder sorting, int counted) {
        return new TopFieldCollectorManager(
                sorting.sort(), limit + 1, after == null ? null : sorting.after(after), counted);
    }

    private static List<String> ids(DirectoryReader reader, ScoreDoc[] top, int shown) throws IOException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < shown; i++) {
            ids.add(SearchDocumentLayout.id(reader, top[i].doc));
        }
        return ids;
    }

    /** What a hit is shown with beside itself. */
    private static Stream<String> above(SearchDocument document) {
        var chain = document.chain();
        if (document.past() != null) {
            return Stream.of(chain.on(), chain.root());
        }
        return chain.root().equals(document.id()) ? Stream.empty() : Stream.of(chain.root());
    }

    private List<Finding> findings(
            IndexSnapshot snapshot, TimeBoundedSearcher searcher, QueryNames names, List<String> ids)
            throws IOException {
        var known = snapshot.find(SearchDocument.ALL, ids);
        var documents = ids.stream().map(known::get).filter(Objects::nonNull).toList();
        var above = snapshot.find(
                SearchDocument.ALL,
                documents.stream().flatMap(SearchExecution::above).distinct().toList());
        var fragments = fragments(snapshot, searcher, names, ids);
        var findings = new ArrayList<Finding>();
        for (var document : documents) {
            findings.add(new Finding(
                    document,
                    document.past() == null
                            ? document
                            : Objects.requireNonNullElse(
                                    above.get(document.chain().on()), document),
                    Objects.requireNonNullElse(above.get(document.chain().root()), document),
                    fragments.getOrDefault(document.id(), List.of())));
        }
        return findings;
    }

    private Map<String, List<String>> fragments(
            IndexSnapshot snapshot, TimeBoundedSearcher searcher, QueryNames names, List<String> ids)
            throws IOException {
        var texts = new LinkedHashMap<Integer, SearchTextDocument>();
        for (int number : snapshot.numbers(SearchTextDocument.ALL, ids).values()) {
            texts.put(number, snapshot.document(SearchTextDocument.ALL, number));
        }
        // What is marked is words: no facts are looked for again.
        var marked = CompiledExpression.of(
                new PrefixCompletion(texts.values()).of(asked.expression()), names, facts -> facts);
        var numbers = texts.keySet().stream().mapToInt(Integer::intValue).toArray();
        var fragments =
                new HitHighlighter(searcher, texts).of(marked.query(), numbers).iterator();
        return texts.values().stream()
                .collect(Collectors.toMap(text -> text.of().id(), _ -> fragments.next()));
    }
}
