package io.whence.query.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.timeline.item.HistoryItemView;
import io.whence.query.timeline.item.TimelineItem;
import io.whence.query.visibility.PostVisibility;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Timelines")
final class TimelineController {

    private static final String FORMATS =
            "As JSON, Activity Streams 2.0, Atom, JSON Feed 1.1, NDJSON or CSV (both to the end, unless a limit is given),"
                    + " CloudEvents 1.0 (one, or a batch), or server-sent events of what happens from now on: by Accept or format.";

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final PostVisibility posts;
    private final TimelineReader timelines;
    private final TimelineResponder telling;
    private final CursorCodec cursors;

    TimelineController(
            TeamAccess teams,
            MemberDirectory members,
            PostVisibility posts,
            TimelineReader timelines,
            TimelineResponder telling,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.posts = posts;
        this.timelines = timelines;
        this.telling = telling;
        this.cursors = cursors;
    }

    @GetMapping("/timeline")
    @Operation(summary = "What happened in all the teams you may see", description = FORMATS)
    @ApiResponse(content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    ResponseEntity<?> workspace(Caller caller, HttpServletRequest http, @ParameterObject TimelineRequest request) {
        return telling.answer(whose -> TimelineScope.workspace(timelines.teams(whose)), request, caller, http);
    }

    @GetMapping("/teams/{team}/timeline")
    @Operation(summary = "What happened in a team", description = FORMATS)
    @ApiResponse(content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    ResponseEntity<?> team(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @ParameterObject TimelineRequest request) {
        return telling.answer(whose -> TimelineScope.team(teams.see(whose, team)), request, caller, http);
    }

    @GetMapping("/members/{member}/timeline")
    @Operation(summary = "What a member did, in the teams you may see", description = FORMATS)
    @ApiResponse(content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    ResponseEntity<?> member(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String member,
            @ParameterObject TimelineRequest request) {
        return telling.answer(
                whose -> {
                    var id = members.see(whose, member);
                    return TimelineScope.of(id, timelines.streamsOfMember(id, whose), member);
                },
                request,
                caller,
                http);
    }

    @GetMapping({
        "/questions/{post:question_.*}/timeline",
        "/answers/{post:answer_.*}/timeline",
        "/comments/{post:comment_.*}/timeline",
        "/tasks/{post:task_.*}/timeline",
        "/boards/{post:board_.*}/timeline",
        "/lists/{post:list_.*}/timeline"
    })
    @Operation(
            summary = "What happened to a post, a board or a list",
            description =
                    "To a question or a task, also to all that hangs under it; on a board, also to its lists and tasks; on a"
                            + " list, also which tasks came and went. " + FORMATS)
    @ApiResponse(content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    ResponseEntity<?> post(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String post,
            @ParameterObject TimelineRequest request) {
        return telling.answer(
                whose -> {
                    var seen = posts.see(whose, post);
                    return TimelineScope.of(seen.id(), List.of(seen.id()), seen.title());
                },
                request,
                caller,
                http);
    }

    /** A page of a timeline, as the API's description tells of it. */
    record TimelinePage(List<TimelineItem> items, @Nullable String next) {}

    @GetMapping({
        "/questions/{post:question_.*}/history",
        "/tasks/{post:task_.*}/history",
        "/boards/{post:board_.*}/history"
    })
    @Operation(
            summary =
                    "Everything on record about a question, a task or a board and all that hangs under it, as it was recorded")
    ResponseEntity<Page<HistoryItemView>> history(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = posts.see(caller, post).id();
        return ReadResponses.page(
                timelines.history(id, new PageRequest(cursors, limit, cursor, "history", id), caller), http);
    }
}
