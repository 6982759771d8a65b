package io.whence.query.comments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.MementoResponder;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.visibility.AsOfPosts;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.VersionedView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Comments")
final class CommentQueryController {

    private final PostVisibility posts;
    private final MemberDirectory members;
    private final AsOfPosts past;
    private final MementoResponder mementos;

    CommentQueryController(PostVisibility posts, MemberDirectory members, AsOfPosts past, MementoResponder mementos) {
        this.posts = posts;
        this.members = members;
        this.past = past;
        this.mementos = mementos;
    }

    @GetMapping("/comments/{comment}")
    @Operation(
            summary = "A comment",
            description =
                    "As of an instant, a position or a Whence-Position in `asOf`, or of `Accept-Datetime` (RFC 7089).")
    ResponseEntity<CommentView> comment(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String comment,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> posts.see(caller, comment).rootId(),
                () -> view(posts, caller, comment).answer(),
                position -> view(past.at(caller, position), caller, comment).view());
    }

    private VersionedView<CommentView> view(PostVisibility among, Caller caller, String comment) {
        var found = among.comment(comment).orElseThrow(RequestProblemException::notFound);
        var seen = among.see(caller, comment);
        var people = members.named(Stream.concat(Stream.ofNullable(found.post().author()), found.mentions().stream())
                .toList());
        return new VersionedView<>(
                found.post().version(),
                List.of(found.post().position(), seen.team().position()),
                CommentView.of(found, people));
    }
}
