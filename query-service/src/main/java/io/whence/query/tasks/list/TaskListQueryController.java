package io.whence.query.tasks.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.search.ListQueries;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.view.TaskPostSource;
import io.whence.query.tasks.view.TaskView;
import io.whence.query.tasks.view.TaskViewAssembler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
final class TaskListQueryController {

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final ListQueries lists;
    private final TaskPostSource posts;
    private final TaskViewAssembler pages;
    private final CursorCodec cursors;
    private final Clock clock = Clock.systemUTC();

    TaskListQueryController(
            TeamAccess teams,
            MemberDirectory members,
            ListQueries lists,
            TaskPostSource posts,
            TaskViewAssembler pages,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.lists = lists;
        this.posts = posts;
        this.pages = pages;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "A team's tasks")
    ResponseEntity<Page<TaskView>> tasks(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String team,
            @ParameterObject TaskListQuery query) {
        var visible = teams.see(caller, team);
        var listing = query.listing(visible, members, clock.instant(), query.usual());
        var paging = new PageRequest(cursors, query.limit(), query.cursor(), "list-of-tasks", listing.query());
        lists.await(response);
        var found = lists.page(caller, visible, listing.wanted(), listing.sort().order(), paging);
        var cards = found.in(posts.documents().find(CardDocument.ALL, found.ids()), listing::holds);
        return ReadResponses.page(paging.page(pages.list(visible.ref(), cards), found.next()), request);
    }
}
