package io.whence.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "Teams")
final class TeamQueryController {

    private final TeamAccess teams;
    private final VisibleTeamList list;
    private final CursorCodec cursors;

    TeamQueryController(TeamAccess teams, VisibleTeamList list, CursorCodec cursors) {
        this.teams = teams;
        this.list = list;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "The teams you may see, by slug")
    ResponseEntity<Page<TeamView>> teams(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var paging = new PageRequest(cursors, limit, cursor, "teams");
        var found = list.page(caller, paging);
        var views = found.documents().stream()
                .map(team -> TeamView.of(team, caller))
                .toList();
        return ReadResponses.page(paging.page(views, found.next()), request);
    }

    @GetMapping("/{team}")
    @Operation(summary = "A team by its slug or id")
    ResponseEntity<TeamView> team(Caller caller, @PathVariable String team) {
        var found = teams.document(caller, team);
        var position = teams.see(caller, found.id()).position();
        return ReadResponses.versioned(found.version(), List.of(position), TeamView.of(found, caller));
    }
}
