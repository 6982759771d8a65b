package io.whence.query.diff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.AsOfResolver;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import jakarta.servlet.http.HttpServletRequest;
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
@Tag(name = "Any time")
final class TeamChangesController {

    private final TeamAccess teams;
    private final AsOfResolver times;
    private final TeamChanges changes;
    private final CursorCodec cursors;

    TeamChangesController(TeamAccess teams, AsOfResolver times, TeamChanges changes, CursorCodec cursors) {
        this.teams = teams;
        this.times = times;
        this.changes = changes;
        this.cursors = cursors;
    }

    @GetMapping("/teams/{team}/changes")
    @Operation(
            summary =
                    "What is otherwise in a team than it was: the net effect on each subject, with the events that prove it",
            description =
                    "`since` and `until` are instants (RFC 3339), positions or Whence-Positions; `until` is now unless given,"
                            + " and stays what it was from page to page.")
    ResponseEntity<Page<SubjectChangesView>> changes(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @RequestParam String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = teams.see(caller, team).id();
        long after = times.position("since", since, http);
        var paging = new PageRequest(cursors, limit, cursor, "changes", id, since, until);
        var at = paging.after();
        long upTo = at == null ? upTo(until, http) : (Long) at.getLast();
        if (after > upTo) {
            throw RequestProblemException.badParameter("since", "a moment that is not after until.");
        }
        var found = changes.page(
                caller,
                new TeamChanges.Window(id, after, upTo),
                at == null ? after : (Long) at.getFirst(),
                paging.limit());
        return ReadResponses.page(paging.page(found.documents(), found.next()), http);
    }

    private long upTo(@Nullable String until, HttpServletRequest http) {
        return until == null ? times.now() : times.position("until", until, http);
    }
}
