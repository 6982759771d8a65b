package io.whence.query.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.access.Access;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.PageRequest;
import io.whence.query.questions.Questions;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, newest first; and the whole record of a question. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Timelines")
class TimelineController {

    private final Timelines timelines;
    private final Access access;
    private final Questions questions;

    TimelineController(Timelines timelines, Access access, Questions questions) {
        this.timelines = timelines;
        this.access = access;
        this.questions = questions;
    }

    @GetMapping("/teams/{team}/timeline")
    @Operation(summary = "What happened in a team, by when it happened")
    ResponseEntity<Page<Item>> ofTeam(
            @PathVariable String team,
            Caller caller,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var stream = Streams.ofTeam(access.visibleTeam(team, caller).id());
        return answer(stream, TimelineQuery.of(kind, from, to, order, limit, cursor), caller, request);
    }

    @GetMapping("/members/{member}/timeline")
    @Operation(summary = "What a member did, in the teams you may see")
    ResponseEntity<Page<Item>> ofMember(
            @PathVariable String member,
            Caller caller,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var stream = Streams.ofMember(access.visibleMember(member, caller).id());
        return answer(stream, TimelineQuery.of(kind, from, to, order, limit, cursor), caller, request);
    }

    @GetMapping("/questions/{question}/timeline")
    @Operation(summary = "What happened to a question, its answers and comments, by when it happened")
    ResponseEntity<Page<Item>> ofQuestion(
            @PathVariable String question,
            Caller caller,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var stream = Streams.ofPost(questions.visible(question, caller).id());
        return answer(stream, TimelineQuery.of(kind, from, to, order, limit, cursor), caller, request);
    }

    @GetMapping("/questions/{question}/history")
    @Operation(summary = "Every event of a question and everything under it, in the order of recording")
    ResponseEntity<Page<Item>> history(
            @PathVariable String question,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var root = questions.visible(question, caller).id();
        return Answers.page(timelines.history(root, PageRequest.of(limit, cursor)), request);
    }

    private ResponseEntity<Page<Item>> answer(
            String stream, TimelineQuery query, Caller caller, HttpServletRequest request) {
        return Answers.page(timelines.timeline(stream, query, caller), request);
    }
}
