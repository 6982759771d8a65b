package io.whence.query.revisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
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
@Tag(name = "Revisions")
final class RevisionController {

    private final PostVisibility posts;
    private final RevisionList revisions;
    private final CursorCodec cursors;

    RevisionController(PostVisibility posts, RevisionList revisions, CursorCodec cursors) {
        this.posts = posts;
        this.revisions = revisions;
        this.cursors = cursors;
    }

    @GetMapping({
        "/questions/{post:question_.*}/revisions",
        "/answers/{post:answer_.*}/revisions",
        "/comments/{post:comment_.*}/revisions",
        "/tasks/{post:task_.*}/revisions"
    })
    @Operation(summary = "Every revision of a post, the first one first, with what it changed")
    ResponseEntity<Page<RevisionView>> revisions(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = posts.see(caller, post).id();
        var paging = new PageRequest(cursors, limit, cursor, "revisions", id);
        var found = revisions.page(id, paging);
        return ReadResponses.page(paging.page(found.documents(), found.next()), request);
    }
}
