package io.whence.query.search;

import io.whence.query.platform.web.Cursors;
import io.whence.query.search.Facets.Count;
import io.whence.query.search.Facets.Facet;
import io.whence.query.search.Found.Finding;
import io.whence.query.search.index.Snapshot;
import io.whence.query.search.language.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
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
record Search(
        Sight sight,
        Asked asked,
        @Nullable String team,
        @Nullable Order order,
        Set<Facet> facets,
        int limit,
        @Nullable List<Object> after) {

    /** How many hits are counted; all of them are where facets are. */
    private static final int COUNTED = 1_000;

    Found in(Snapshot snapshot, Names names, QueryTimeout timeout) throws IOException {
        var field = asked.inHistory() ? SearchLayout.BEFORE : SearchLayout.NOW;
        var compiled = Compiled.of(asked.expression(), names);
        var sorting = order == null ? (compiled.scored() ? Order.RELEVANCE : Order.NEWEST) : order;
        var statistics = statistics(sorting, compiled.query(), snapshot);
        var searcher = Searcher.of(snapshot.reader(), statistics, timeout);
        var collecting = new TopFieldCollectorManager(
                sorting.sort(),
                limit + 1,
                after == null ? null : sorting.after(after),
                facets.isEmpty() ? COUNTED : Integer.MAX_VALUE);
        var collected = collect(searcher, within(field, compiled.query()), collecting);
        var top = collected.top;
        int shown = Math.min(limit, top.scoreDocs.length);
        var next =
                shown == top.scoreDocs.length ? null : next(sorting, (FieldDoc) top.scoreDocs[shown - 1], statistics);
        return new Found(
                findings(snapshot, searcher, names, top, shown),
                next,
                top.totalHits.value(),
                top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                collected.counts,
                top.totalHits.value() == 0
                        ? new Suggestion(sight.within(field), searcher)
                                .of(asked)
                                .orElse(null)
                        : null);
    }

    private Query within(String field, Query query) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST).add(sight.within(field), Occur.FILTER);
        if (team != null) {
            all.add(new TermQuery(new Term(SearchLayout.TEAM, team)), Occur.FILTER);
        }
        return all.build();
    }

    private Statistics statistics(Order sorting, Query query, Snapshot snapshot) throws IOException {
        if (after == null || after.size() <= sorting.length()) {
            return Statistics.of(query, snapshot.reader());
        }
        try {
            return Statistics.of(
                    query,
                    after.stream().skip(sorting.length()).map(Long.class::cast).toList());
        } catch (IllegalArgumentException e) {
            // Given out by a version that took queries apart in another way.
            throw Cursors.bad();
        }
    }

    private static List<Object> next(Order sorting, FieldDoc last, Statistics statistics) {
        var place = sorting.place(last);
        return sorting == Order.RELEVANCE
                ? Stream.concat(place.stream(), statistics.values().stream()).toList()
                : place;
    }

    private record Collected(TopFieldDocs top, Map<Facet, List<Count>> counts) {}

    /** Counting reads every hit, where the best ones alone are found without. */
    @SuppressWarnings("unchecked")
    private Collected collect(Searcher searcher, Query query, TopFieldCollectorManager collecting) throws IOException {
        if (facets.isEmpty()) {
            return new Collected(searcher.find(query, collecting), Map.of());
        }
        var both = searcher.find(query, new MultiCollectorManager(collecting, new Facets(facets)));
        return new Collected((TopFieldDocs) both[0], (Map<Facet, List<Count>>) both[1]);
    }

    /** What a hit is shown with beside itself. */
    private static Stream<String> above(SearchDocument document) {
        var chain = document.chain();
        if (document.past() != null) {
            return Stream.of(chain.on(), chain.root());
        }
        return chain.root().equals(document.id()) ? Stream.empty() : Stream.of(chain.root());
    }

    private List<Finding> findings(Snapshot snapshot, Searcher searcher, Names names, TopFieldDocs top, int shown)
            throws IOException {
        var documents = new LinkedHashMap<Integer, SearchDocument>();
        for (int i = 0; i < shown; i++) {
            int number = top.scoreDocs[i].doc;
            documents.put(number, snapshot.document(SearchDocument.ALL, number));
        }
        var above = snapshot.find(
                SearchDocument.ALL,
                documents.values().stream().flatMap(Search::above).distinct().toList());
        var numbers = documents.keySet().stream().mapToInt(Integer::intValue).toArray();
        var marked = Compiled.of(new Completed(documents.values()).of(asked.expression()), names);
        var fragments =
                new Highlights(searcher, documents).of(marked.query(), numbers).iterator();
        var findings = new ArrayList<Finding>();
        for (var document : documents.values()) {
            findings.add(new Finding(
                    document,
                    document.past() == null
                            ? document
                            : Objects.requireNonNullElse(
                                    above.get(document.chain().on()), document),
                    Objects.requireNonNullElse(above.get(document.chain().root()), document),
                    fragments.next()));
        }
        return findings;
    }
}
