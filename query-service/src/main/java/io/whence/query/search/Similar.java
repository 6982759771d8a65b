package io.whence.query.search;

import io.whence.query.search.index.Snapshot;
import io.whence.query.search.text.Analysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Questions that use the same rare words as one, or have the same tags. */
record Similar(Sight sight, TextDocument question, int limit) {

    private static final int TERMS = 25;
    private static final int TOKENS_READ = 5_000;
    private static final float TITLE_WEIGHT = 3;
    private static final float TAG_WEIGHT = 2;

    List<SearchDocument> in(Snapshot snapshot, QueryTimeout timeout) throws IOException {
        var query = within(alike(snapshot));
        var searcher = Searcher.of(snapshot.reader(), Statistics.of(query, snapshot.reader()), timeout);
        var top = searcher.find(query, new TopFieldCollectorManager(Order.RELEVANCE.sort(), limit, limit));
        var ids = new ArrayList<String>();
        for (var hit : top.scoreDocs) {
            ids.add(SearchLayout.id(snapshot.reader(), hit.doc));
        }
        var found = snapshot.find(SearchDocument.ALL, ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private Query alike(Snapshot snapshot) throws IOException {
        var any = new BooleanQuery.Builder();
        var title = question.text().title();
        any.add(weighted(like(snapshot, SearchLayout.TITLE, title == null ? "" : title), TITLE_WEIGHT), Occur.SHOULD);
        any.add(like(snapshot, SearchLayout.BODY, question.text().body()), Occur.SHOULD);
        for (var tag : question.of().facts().tags()) {
            any.add(
                    weighted(new TermQuery(new Term(SearchLayout.TAG, SearchLayout.named(tag))), TAG_WEIGHT),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query like(Snapshot snapshot, String field, String text) throws IOException {
        var more = new MoreLikeThis(snapshot.reader());
        more.setAnalyzer(Analysis.byField());
        more.setFieldNames(new String[] {field});
        more.setMinTermFreq(1);
        // A word that nobody else uses makes nothing alike.
        more.setMinDocFreq(2);
        more.setMaxQueryTerms(TERMS);
        more.setMaxNumTokensParsed(TOKENS_READ);
        return more.like(Map.of(field, List.of(text)));
    }

    private Query within(Query alike) {
        return new BooleanQuery.Builder()
                .add(alike, Occur.MUST)
                .add(sight.within(SearchLayout.NOW), Occur.FILTER)
                .add(new TermQuery(new Term(SearchLayout.KIND, Kind.QUESTION.wire())), Occur.FILTER)
                .add(
                        new TermQuery(new Term(
                                Snapshot.KEY,
                                Snapshot.key(TextDocument.ALL, question.of().id()))),
                        Occur.MUST_NOT)
                .build();
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
