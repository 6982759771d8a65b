package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.index.IndexSnapshot;
import io.whence.query.search.query.Criterion.Due;
import io.whence.query.search.query.Criterion.InList;
import io.whence.query.search.query.Criterion.NotDue;
import io.whence.query.search.query.Criterion.So;
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
public record WordlessSelection(
        SearchVisibility sight,
        String team,
        List<Criterion> wanted,
        SearchOrder order,
        int limit,
        @Nullable List<Object> after) {

    private static final QueryNames IDS = new QueryNames() {
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

    public IdPage in(IndexSnapshot snapshot, QueryTimeout timeout) throws IOException {
        var reader = snapshot.reader();
        var query = query();
        var collecting = new TopFieldCollectorManager(
                order.sort(), limit + 1, after == null ? null : order.after(after), limit + 1);
        var found = TimeBoundedSearcher.of(reader, TermStatistics.NONE, timeout).find(query, collecting).scoreDocs;
        var ids = new ArrayList<String>();
        for (int i = 0; i < found.length && i < limit; i++) {
            ids.add(SearchDocumentLayout.id(reader, found[i].doc));
        }
        return new IdPage(ids, found.length > limit ? order.place((FieldDoc) found[limit - 1]) : null);
    }

    private Query query() {
        var all = new BooleanQuery.Builder()
                .add(sight.within(SearchDocumentLayout.FACTS_NOW), Occur.FILTER)
                .add(is(SearchDocumentLayout.TEAM, team), Occur.FILTER);
        wanted.forEach(part -> all.add(query(part), Occur.FILTER));
        return all.build();
    }

    private static Query query(Criterion wanted) {
        return switch (wanted) {
            case So(var expression) ->
                CompiledExpression.of(expression, IDS, facts -> facts).query();
            case InList(var list) -> is(SearchDocumentLayout.LIST, list);
            case Due(var from, var until) ->
                LongField.newRangeQuery(
                        SearchDocumentLayout.DUE,
                        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                        (until == null ? SearchDocumentLayout.NEVER : until.toEpochMilli()) - 1);
            case NotDue() -> LongField.newExactQuery(SearchDocumentLayout.DUE, SearchDocumentLayout.NEVER);
        };
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
