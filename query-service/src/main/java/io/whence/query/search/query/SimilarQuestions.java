package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.index.IndexSnapshot;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.text.SearchTextAnalysis;
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
public record SimilarQuestions(SearchVisibility sight, SearchTextDocument question, int limit) {

    private static final int TERMS = 25;
    private static final int TOKENS_READ = 5_000;
    private static final float TITLE_WEIGHT = 3;
    private static final float TAG_WEIGHT = 2;

    public List<SearchDocument> in(IndexSnapshot snapshot, QueryTimeout timeout) throws IOException {
        // A word that nobody else uses is told from others by what the caller sees, and nothing else.
        var visible = VisibleReader.of(snapshot.reader(), sight.within(SearchDocumentLayout.NOW));
        var query = within(alike(visible));
        var searcher = TimeBoundedSearcher.of(snapshot.reader(), TermStatistics.of(query, visible), timeout);
        var top = searcher.find(query, new TopFieldCollectorManager(SearchOrder.RELEVANCE.sort(), limit, limit));
        var ids = new ArrayList<String>();
        for (var hit : top.scoreDocs) {
            ids.add(SearchDocumentLayout.id(snapshot.reader(), hit.doc));
        }
        var found = snapshot.find(SearchDocument.ALL, ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private Query alike(VisibleReader visible) throws IOException {
        var any = new BooleanQuery.Builder();
        var title = question.text().title();
        any.add(
                weighted(like(visible, SearchDocumentLayout.TITLE, title == null ? "" : title), TITLE_WEIGHT),
                Occur.SHOULD);
        any.add(like(visible, SearchDocumentLayout.BODY, question.text().body()), Occur.SHOULD);
        for (var tag : question.of().facts().tags()) {
            any.add(
                    weighted(
                            new TermQuery(new Term(SearchDocumentLayout.TAG, SearchDocumentLayout.named(tag))),
                            TAG_WEIGHT),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query like(VisibleReader visible, String field, String text) throws IOException {
        var more = new MoreLikeThis(visible);
        more.setAnalyzer(SearchTextAnalysis.byField());
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
                .add(sight.within(SearchDocumentLayout.NOW), Occur.FILTER)
                .add(new TermQuery(new Term(SearchDocumentLayout.KIND, SearchKind.QUESTION.wire())), Occur.FILTER)
                .add(
                        new TermQuery(new Term(
                                IndexSnapshot.KEY,
                                IndexSnapshot.key(
                                        SearchTextDocument.ALL, question.of().id()))),
                        Occur.MUST_NOT)
                .build();
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
