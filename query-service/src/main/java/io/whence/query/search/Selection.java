package io.whence.query.search;

import io.whence.query.search.Wanted.Due;
import io.whence.query.search.Wanted.InList;
import io.whence.query.search.Wanted.NotDue;
import io.whence.query.search.Wanted.So;
import io.whence.query.search.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One search without words.
 *
 * @param team the id of the team that it is in
 * @param after the place to go on after; null for the first page
 */
record Selection(
        Sight sight,
        String team,
        List<Wanted> wanted,
        Order order,
        int limit,
        @Nullable List<Object> after) {

    private static final Names IDS = new Names() {
        @Override
        public Optional<String> member(String id) {
            return Optional.of(id);
        }

        @Override
        public Optional<String> team(String id) {
            return Optional.of(id);
        }

        @Override
        public Collection<String> boards(String id) {
            return List.of(id);
        }
    };

    Listed in(Snapshot snapshot, QueryTimeout timeout) throws IOException {
        var reader = snapshot.reader();
        var query = query();
        var collecting = new TopFieldCollectorManager(
                order.sort(), limit + 1, after == null ? null : order.after(after), limit + 1);
        var found = Searcher.of(reader, Statistics.of(query, reader), timeout).find(query, collecting).scoreDocs;
        var ids = new ArrayList<String>();
        for (int i = 0; i < found.length && i < limit; i++) {
            ids.add(SearchLayout.id(reader, found[i].doc));
        }
        return new Listed(ids, found.length > limit ? order.place((FieldDoc) found[limit - 1]) : null);
    }

    private Query query() {
        var all = new BooleanQuery.Builder()
                .add(sight.within(SearchLayout.FACTS_NOW), Occur.FILTER)
                .add(is(SearchLayout.TEAM, team), Occur.FILTER);
        wanted.forEach(part -> all.add(query(part), Occur.FILTER));
        return all.build();
    }

    private static Query query(Wanted wanted) {
        return switch (wanted) {
            case So(var expression) ->
                Compiled.of(expression, IDS, facts -> facts).query();
            case InList(var list) -> is(SearchLayout.LIST, list);
            case Due(var from, var until) ->
                LongField.newRangeQuery(
                        SearchLayout.DUE,
                        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                        (until == null ? SearchLayout.NEVER : until.toEpochMilli()) - 1);
            case NotDue() -> LongField.newExactQuery(SearchLayout.DUE, SearchLayout.NEVER);
        };
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
