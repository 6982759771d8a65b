package io.whence.query.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.Teams;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.Paging;
import io.whence.query.posts.Posts;
import jakarta.servlet.http.HttpServletRequest;
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

    private final Teams teams;
    private final Members members;
    private final Posts posts;
    private final Timelines timelines;
    private final Cursors cursors;

    TimelineController(Teams teams, Members members, Posts posts, Timelines timelines, Cursors cursors) {
        this.teams = teams;
        this.members = members;
        this.posts = posts;
        this.timelines = timelines;
        this.cursors = cursors;
    }

    @GetMapping("/teams/{team}/timeline")
    @Operation(summary = "What happened in a team")
    ResponseEntity<Page<Item>> team(
            Caller caller, HttpServletRequest http, @PathVariable String team, @ParameterObject Request request) {
        return Answers.page(timelines.of(teams.see(caller, team).id(), request, caller), http);
    }

    @GetMapping("/members/{member}/timeline")
    @Operation(summary = "What a member did, in the teams you may see")
    ResponseEntity<Page<Item>> member(
            Caller caller, HttpServletRequest http, @PathVariable String member, @ParameterObject Request request) {
        return Answers.page(timelines.ofMember(members.see(caller, member), request, caller), http);
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
                    "To a question or a task, also to all that hangs under it; on a board, also to its lists and tasks;"
                            + " on a list, also which tasks came and went.")
    ResponseEntity<Page<Item>> post(
            Caller caller, HttpServletRequest http, @PathVariable String post, @ParameterObject Request request) {
        return Answers.page(timelines.of(posts.see(caller, post).id(), request, caller), http);
    }

    @GetMapping({
        "/questions/{post:question_.*}/history",
        "/tasks/{post:task_.*}/history",
        "/boards/{post:board_.*}/history"
    })
    @Operation(
            summary =
                    "Everything on record about a question, a task or a board and all that hangs under it, as it was recorded")
    ResponseEntity<Page<HistoryItem>> history(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = posts.see(caller, post).id();
        return Answers.page(timelines.history(id, new Paging(cursors, limit, cursor, "history", id), caller), http);
    }
}
