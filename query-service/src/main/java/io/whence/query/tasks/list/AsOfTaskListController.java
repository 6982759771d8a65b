package io.whence.query.tasks.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.AsOfLists;
import io.whence.query.asof.MementoResponder;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.tasks.AsOfTasks;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.list.TaskListing.Sort;
import io.whence.query.tasks.view.BoardView;
import io.whence.query.tasks.view.TaskView;
import io.whence.query.visibility.PostVisibility;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks and boards a team had, and the tasks a list had. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tasks")
final class AsOfTaskListController {

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final PostVisibility posts;
    private final AsOfTasks past;
    private final AsOfLists lists;
    private final MementoResponder mementos;
    private final CursorCodec cursors;

    AsOfTaskListController(
            TeamAccess teams,
            MemberDirectory members,
            PostVisibility posts,
            AsOfTasks past,
            AsOfLists lists,
            MementoResponder mementos,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.posts = posts;
        this.past = past;
        this.lists = lists;
        this.mementos = mementos;
        this.cursors = cursors;
    }

    @GetMapping(path = "/teams/{team}/tasks", params = "asOf")
    @Operation(
            summary = "A team's tasks as they were",
            description =
                    "As of an instant, a position or a Whence-Position. `sort` is newest (default: the last one recorded first), activity,"
                            + " due or priority; by these, only where no more than 50,000 events are on record of the team by then.")
    ResponseEntity<Page<TaskView>> tasks(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable String asOf,
            @ParameterObject TaskListQuery query) {
        var visible = teams.see(caller, team);
        long position = mementos.position(http, asOf);
        var listing = query.listing(visible, members, mementos.at(visible.id(), position), Sort.NEWEST);
        var paging = new PageRequest(cursors, query.limit(), query.cursor(), "past-tasks", position, listing.query());
        var page = listing.sort() == Sort.NEWEST
                ? newest(caller, visible, listing, position, paging)
                : sorted(caller, visible, listing, position, paging);
        return mementos.list(http, visible.id(), position, ReadResponses.page(page, http));
    }

    private Page<TaskView> newest(
            Caller caller, VisibleTeam team, TaskListing listing, long position, PageRequest paging) {
        var found = lists.page(
                team.id(),
                "task",
                position,
                paging.after(),
                paging.limit(),
                id -> listed(caller, position, id, listing, team.ref()));
        return paging.page(found.documents(), found.next());
    }

    private Page<TaskView> sorted(
            Caller caller, VisibleTeam team, TaskListing listing, long position, PageRequest paging) {
        var all = past.all(caller, team.id(), position);
        var sort = listing.sort();
        var found = AsOfLists.page(all, CardDocument.ALL, listing::holds, sort::then, sort.isDescending(), paging);
        return paging.page(past.tasks(all).list(team.ref(), found.documents()), found.next());
    }

    @GetMapping(path = "/teams/{team}/tasks", headers = "Accept-Datetime")
    @Operation(hidden = true)
    ResponseEntity<Page<TaskView>> tasksThen(
            Caller caller, HttpServletRequest http, @PathVariable String team, @ParameterObject TaskListQuery query) {
        return tasks(caller, http, team, null, query);
    }

    @GetMapping(path = "/teams/{team}/boards", params = "asOf")
    @Operation(
            summary = "A team's boards as they were",
            description = "As of an instant, a position or a Whence-Position; the last one recorded first.")
    ResponseEntity<Page<BoardView>> boards(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var visible = teams.see(caller, team);
        long position = mementos.position(http, asOf);
        var paging = new PageRequest(cursors, limit, cursor, "past-boards", visible.id(), position);
        var found = lists.page(
                visible.id(),
                "board",
                position,
                paging.after(),
                paging.limit(),
                id -> past.alone(caller, id, position).map(board -> BoardView.of(board, visible.ref(), null)));
        return mementos.list(
                http, visible.id(), position, ReadResponses.page(paging.page(found.documents(), found.next()), http));
    }

    @GetMapping(path = "/teams/{team}/boards", headers = "Accept-Datetime")
    @Operation(hidden = true)
    ResponseEntity<Page<BoardView>> boardsThen(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return boards(caller, http, team, null, limit, cursor);
    }

    @GetMapping(path = "/lists/{list}/tasks", params = "asOf")
    @Operation(
            summary = "The tasks of a list as they were, in the order they had",
            description = "As of an instant, a position or a Whence-Position.")
    ResponseEntity<Page<TaskView>> ofList(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var seen = posts.see(caller, list);
        long position = mementos.position(http, asOf);
        var then = past.at(caller, position);
        var sight = then.sight(caller, List.of(list));
        var listThen = sight.list(list);
        var paging = new PageRequest(cursors, limit, cursor, "past-list", list, position);
        var tasks = past.tasks(then);
        var found = past.boards(then).page(listThen.id(), paging);
        var views = tasks.list(seen.team().ref(), found.documents());
        return mementos.list(http, seen.rootId(), position, ReadResponses.page(paging.page(views, found.next()), http));
    }

    @GetMapping(path = "/lists/{list}/tasks", headers = "Accept-Datetime")
    @Operation(hidden = true)
    ResponseEntity<Page<TaskView>> ofListThen(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ofList(caller, http, list, null, limit, cursor);
    }

    private Optional<TaskView> listed(
            Caller caller, long position, String id, TaskListing listing, TeamReference team) {
        var then = past.at(caller, position);
        return then.documents()
                .get(CardDocument.ALL, id)
                .filter(_ -> then.look(caller, List.of(id)).visible().containsKey(id))
                .filter(listing::holds)
                .map(card -> past.tasks(then).list(team, List.of(card)).getFirst());
    }
}
