package io.whence.query.search;

import io.whence.platform.web.Caller;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.web.LocalReadYourWrites;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.IdPage;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.search.query.WordlessSelection;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queries of lists, which are searches without words in one team: what is on them is found here, and read where it is kept.
 */
@Component
public final class ListQueries {

    private final SearchService searches;
    private final LocalReadYourWrites ownWrites;
    private final SearchProjection projection;

    ListQueries(SearchService searches, LocalReadYourWrites ownWrites, SearchProjection projection) {
        this.searches = searches;
        this.ownWrites = ownWrites;
        this.projection = projection;
    }

    /** Waits until it is as fresh as the reader asked for, as {@link LocalReadYourWrites} does. */
    public void await(HttpServletResponse response) {
        ownWrites.await(projection, response);
    }

    /** As {@link #await}, for whoever reads without a token. */
    public void awaitQuietly() {
        ownWrites.awaitQuietly(projection);
    }

    /** A page of what is so in all of these ways. */
    public IdPage page(Caller caller, VisibleTeam team, List<Criterion> wanted, SearchOrder order, PageRequest paging) {
        return page(caller, team, wanted, order, paging.limit(), paging.after());
    }

    /** The first so many, likewise. */
    public IdPage first(Caller caller, VisibleTeam team, List<Criterion> wanted, SearchOrder order, int limit) {
        return page(caller, team, wanted, order, limit, null);
    }

    private IdPage page(
            Caller caller,
            VisibleTeam team,
            List<Criterion> wanted,
            SearchOrder order,
            int limit,
            @Nullable List<Object> after) {
        var sight = new SearchVisibility(List.of(team), caller.memberId().value());
        var selection = new WordlessSelection(sight, team.id(), wanted, order, limit, after);
        return searches.read(snapshot -> selection.in(snapshot, searches.deadline()));
    }
}
