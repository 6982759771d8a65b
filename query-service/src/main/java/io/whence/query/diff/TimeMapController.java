package io.whence.query.diff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.TimeMapResponder;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.visibility.PostVisibility;
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
final class TimeMapController {

    private final PostVisibility posts;
    private final TimeMapResponder maps;

    TimeMapController(PostVisibility posts, TimeMapResponder maps) {
        this.posts = posts;
        this.maps = maps;
    }

    @GetMapping(
            path = {
                "/questions/{post:question_.*}/timemap",
                "/answers/{post:answer_.*}/timemap",
                "/comments/{post:comment_.*}/timemap",
                "/tasks/{post:task_.*}/timemap",
                "/boards/{post:board_.*}/timemap",
                "/lists/{post:list_.*}/timemap"
            },
            produces = TimeMapResponder.LINK_FORMAT)
    @Operation(
            summary = "Every state it was in (RFC 7089): a memento for each event of it and of all it is shown with",
            description = "As application/link-format; a long one goes on at its link to a further timemap.")
    ResponseEntity<String> map(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable String cursor) {
        return maps.answer(http, posts.see(caller, post).rootId(), cursor);
    }
}
