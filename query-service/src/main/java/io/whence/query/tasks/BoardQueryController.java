package io.whence.query.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.MementoResponder;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.view.BoardView;
import io.whence.query.tasks.view.BoardViewAssembler;
import io.whence.query.tasks.view.ListView;
import io.whence.query.tasks.view.TaskPostSource;
import io.whence.query.tasks.view.TaskView;
import io.whence.query.tasks.view.TaskViewAssembler;
import io.whence.query.visibility.PostVisibility;
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
@RequestMapping("/api/v1")
@Tag(name = "Boards")
final class BoardQueryController {

    private static final String FIRST = "10";

    private final TeamAccess teams;
    private final TaskPostSource posts;
    private final BoardViewAssembler pages;
    private final TaskViewAssembler tasks;
    private final AsOfTasks past;
    private final PostVisibility shared;
    private final MementoResponder mementos;
    private final DocumentReader documents;
    private final CursorCodec cursors;

    BoardQueryController(
            TeamAccess teams,
            TaskPostSource posts,
            BoardViewAssembler pages,
            TaskViewAssembler tasks,
            AsOfTasks past,
            PostVisibility shared,
            MementoResponder mementos,
            CursorCodec cursors) {
        this.past = past;
        this.shared = shared;
        this.mementos = mementos;
        this.teams = teams;
        this.posts = posts;
        this.pages = pages;
        this.tasks = tasks;
        this.documents = posts.documents();
        this.cursors = cursors;
    }

    @GetMapping("/teams/{team}/boards")
    @Operation(summary = "A team's boards, the oldest first, archived ones included")
    ResponseEntity<Page<BoardView>> boards(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var visible = teams.see(caller, team);
        var paging = new PageRequest(cursors, limit, cursor, "boards", visible.id());
        var found = paging.read(documents, BoardDocument.ALL, BoardDocument.BY_TEAM, visible.id());
        var views = found.documents().stream()
                .map(board -> BoardView.of(board, visible.ref(), null))
                .toList();
        return ReadResponses.page(paging.page(views, found.next()), request);
    }

    @GetMapping("/boards/{board}")
    @Operation(
            summary = "A board with its lists and the first tasks of each",
            description =
                    "`limit` is how many tasks of each list, 1 to 100, 10 unless told; `more` of a list leads to the rest."
                            + " Archived lists are shown when `archived` is true.")
    ResponseEntity<BoardView> board(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String board,
            @RequestParam(defaultValue = FIRST) int limit,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> shared.see(caller, board).rootId(),
                () -> pages.board(caller, board, limit, archived).answer(),
                position -> past.boards(caller, position)
                        .board(caller, board, limit, archived)
                        .view());
    }

    @GetMapping("/lists/{list}")
    @Operation(
            summary = "A list on a board, without its tasks",
            description =
                    "As of an instant, a position or a Whence-Position in `asOf`, or of `Accept-Datetime` (RFC 7089).")
    ResponseEntity<ListView> list(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> shared.see(caller, list).rootId(),
                () -> pages.list(caller, list).answer(),
                position -> past.boards(caller, position).list(caller, list).view());
    }

    @GetMapping("/lists/{list}/tasks")
    @Operation(summary = "The tasks of a list in their order, without archived ones")
    ResponseEntity<Page<TaskView>> tasks(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var sight = posts.sight(caller, List.of(list));
        var seen = sight.list(list);
        var paging = pages.paging(seen.id(), limit, cursor);
        var found = pages.page(seen.id(), paging);
        var views = tasks.list(sight.team(seen.teamId()).ref(), found.documents());
        return ReadResponses.page(paging.page(views, found.next()), request);
    }
}
