package io.whence.query.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.readmodel.web.LocalReadYourWrites;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.QueryParameters;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.query.FacetCounter.Facet;
import io.whence.query.search.query.SearchOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@HeavyRead
@RequestMapping("/api/v1")
@Tag(name = "Search")
final class SearchController {

    private static final int SIMILAR = 10;

    private final SearchService searches;
    private final TeamAccess teams;
    private final CursorCodec cursors;
    private final LocalReadYourWrites ownWrites;
    private final SearchProjection projection;

    SearchController(
            SearchService searches,
            TeamAccess teams,
            CursorCodec cursors,
            LocalReadYourWrites ownWrites,
            SearchProjection projection) {
        this.searches = searches;
        this.teams = teams;
        this.cursors = cursors;
        this.ownWrites = ownWrites;
        this.projection = projection;
    }

    @GetMapping("/search")
    @Operation(
            summary = "Questions, answers, comments and tasks by what they say",
            description =
                    "`q` holds words, all of which are found; `\"a phrase\"`, `start*`, `-not`, `OR`, parentheses; and `tag:`, `author:`,"
                            + " `team:`, `is:question|answer|comment|task|open|closed|done|archived|blocked|accepted|deleted`,"
                            + " `has:accepted|answers`, `score:3..`, `created:2020-01..2020-06`, `updated:`, `assignee:`, `board:`,"
                            + " and `in:history` for words that were edited away. The last word may still be typed, unless a space"
                            + " follows it. `sort` is relevance (default where there are words), newest (default otherwise), activity,"
                            + " votes, due or priority; `facets` is any of kind, team, tag, author, year, separated by commas.")
    ResponseEntity<SearchResultsView> search(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String facets,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = ParsedQuery.parse(q == null ? "" : q);
        var within = team == null ? null : teams.see(caller, team);
        var order = sort == null ? null : QueryParameters.choice("sort", sort, SearchOrder.RELEVANCE);
        var paging = new PageRequest(cursors, limit, cursor, "search", q, id(within), sort);
        ownWrites.await(projection, response);
        var results = searches.search(caller, asked, within, order, facets(facets), paging);
        return ReadResponses.linked(results.next(), results, request);
    }

    @GetMapping("/questions/{question}/similar")
    @Operation(
            summary = "Questions like one",
            description = "The most alike first; `limit` is 1 to 100, 10 unless told.")
    Page<SearchHitView> similar(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable Integer limit) {
        var paging = new PageRequest(cursors, limit == null ? SIMILAR : limit, null);
        ownWrites.await(projection, response);
        return new Page<>(searches.similar(caller, question, paging.limit()), null);
    }

    private static @Nullable String id(@Nullable VisibleTeam team) {
        return team == null ? null : team.id();
    }

    private static Set<Facet> facets(@Nullable String names) {
        var facets = EnumSet.noneOf(Facet.class);
        for (var name : names == null ? new String[0] : names.split(",", -1)) {
            facets.add(QueryParameters.choice("facets", name, Facet.KIND));
        }
        return facets;
    }
}
