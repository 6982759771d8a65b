package io.whence.query.search;

import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.index.IndexSnapshot;
import io.whence.query.search.query.QueryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** The names that a caller may use in a query: what they do not see has no name. */
record VisibleQueryNames(
        Map<String, VisibleTeam> teams, MemberDirectory members, SearchVisibility sight, IndexSnapshot snapshot)
        implements QueryNames {

    private static final int BOARDS_MAX = 100;

    /** Somebody the caller may not know has written nothing that they see: there is no harm in knowing their id. */
    @Override
    public Optional<String> member(String idOrHandle) {
        return members.idOf(idOrHandle);
    }

    @Override
    public Optional<String> team(String idOrSlug) {
        return teams.values().stream()
                .filter(team -> team.id().equals(idOrSlug) || team.slug().equals(idOrSlug))
                .map(VisibleTeam::id)
                .findFirst();
    }

    @Override
    public Collection<String> boards(String idOrName) {
        var named = new TermQuery(new Term(SearchDocumentLayout.NAME, SearchDocumentLayout.named(idOrName)));
        var seen = new BooleanQuery.Builder()
                .add(named, Occur.FILTER)
                .add(sight.within(SearchDocumentLayout.NAMES), Occur.FILTER)
                .build();
        try {
            var boards = new ArrayList<>(List.of(idOrName));
            for (var hit : new IndexSearcher(snapshot.reader()).search(seen, BOARDS_MAX).scoreDocs) {
                boards.add(snapshot.document(SearchDocument.ALL, hit.doc).id());
            }
            return boards;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
