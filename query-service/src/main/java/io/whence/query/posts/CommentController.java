package io.whence.query.posts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.access.Members;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Comments")
final class CommentController {

    private final Posts posts;
    private final Members members;

    CommentController(Posts posts, Members members) {
        this.posts = posts;
        this.members = members;
    }

    @GetMapping("/comments/{comment}")
    @Operation(summary = "A comment")
    ResponseEntity<CommentView> comment(Caller caller, @PathVariable String comment) {
        var found = posts.comment(comment).orElseThrow(RequestProblem::notFound);
        var seen = posts.see(caller, comment);
        var people = members.named(Stream.concat(Stream.ofNullable(found.post().author()), found.mentions().stream())
                .toList());
        return new Versioned<>(
                        found.post().version(),
                        List.of(found.post().position(), seen.team().position()),
                        CommentView.of(found, people))
                .answer();
    }
}
