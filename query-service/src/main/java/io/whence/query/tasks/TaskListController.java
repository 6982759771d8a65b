package io.whence.query.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.Teams;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}/tasks")
@Tag(name = "Tasks")
final class TaskListController {

    private final Teams teams;
    private final Members members;
    private final TaskList list;
    private final TaskPages pages;
    private final Cursors cursors;
    private final Clock clock = Clock.systemUTC();

    TaskListController(Teams teams, Members members, TaskList list, TaskPages pages, Cursors cursors) {
        this.teams = teams;
        this.members = members;
        this.list = list;
        this.pages = pages;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "A team's tasks")
    ResponseEntity<Page<TaskView>> tasks(
            Caller caller, HttpServletRequest request, @PathVariable String team, @ParameterObject TaskQuery query) {
        var visible = teams.see(caller, team);
        var listing = query.listing(visible, members, clock.instant());
        var paging = new Paging(cursors, query.limit(), query.cursor(), "tasks", listing.query());
        var found = list.page(listing, paging);
        return Answers.page(paging.page(pages.list(visible.ref(), found.documents()), found.next()), request);
    }
}
