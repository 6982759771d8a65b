package io.whence.query.diff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.TypeIds;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.AsOfResolver;
import io.whence.query.asof.RootDifference;
import io.whence.query.asof.RootDifferenceReader;
import io.whence.query.asof.RootHistory;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.visibility.PostVisibility;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@HeavyRead
@RequestMapping("/api/v1")
@Tag(name = "Any time")
final class SubjectDiffController {

    private final PostVisibility posts;
    private final MemberDirectory members;
    private final AsOfResolver times;
    private final RootHistory histories;
    private final RootDifferenceReader differences;

    SubjectDiffController(
            PostVisibility posts,
            MemberDirectory members,
            AsOfResolver times,
            RootHistory histories,
            RootDifferenceReader differences) {
        this.posts = posts;
        this.members = members;
        this.times = times;
        this.histories = histories;
        this.differences = differences;
    }

    @GetMapping({
        "/questions/{post:question_.*}/diff",
        "/answers/{post:answer_.*}/diff",
        "/comments/{post:comment_.*}/diff",
        "/tasks/{post:task_.*}/diff",
        "/boards/{post:board_.*}/diff"
    })
    @Operation(
            summary = "What changed between two moments, field by field, with the events responsible",
            description =
                    "`from` and `to` are instants (RFC 3339), positions or Whence-Positions; without `from` it is from"
                            + " the beginning, without `to` until now.")
    SubjectDiffView diff(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var visible = posts.see(caller, post);
        long earlier = from == null ? -1 : times.position("from", from, http);
        long later = to == null ? times.now() : times.position("to", to, http);
        if (earlier > later) {
            throw RequestProblemException.badParameter("from", "a moment that is not after to.");
        }
        var root = visible.rootId();
        return view(
                new SubjectDiffView.Subject(TypeIds.prefixOf(post), post, visible.title()),
                differences.between(caller, root, earlier, later),
                SubjectDiffView.Moment.of(histories.last(root, earlier).orElse(null)),
                SubjectDiffView.Moment.of(histories.last(root, later).orElse(null)));
    }

    private SubjectDiffView view(
            SubjectDiffView.Subject subject,
            RootDifference difference,
            SubjectDiffView.Moment from,
            SubjectDiffView.Moment to) {
        var own = subject.id().equals(difference.root()) ? difference : difference.of(subject.id());
        var people = members.named(own.actors());
        return new SubjectDiffView(subject, from, to, ElementChange.of(own), ChangeEvidence.of(own, people));
    }
}
