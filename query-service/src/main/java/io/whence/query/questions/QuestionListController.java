package io.whence.query.questions;

import static io.whence.api.RejectedException.rejectIf;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.CommonRejection;
import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.Teams;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.Paging;
import io.whence.query.platform.web.Parameters;
import io.whence.query.questions.Listing.Sort;
import io.whence.query.questions.Listing.States;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}/questions")
@Tag(name = "Questions")
final class QuestionListController {

    private final Teams teams;
    private final Members members;
    private final QuestionList list;
    private final QuestionPages pages;
    private final Cursors cursors;

    QuestionListController(Teams teams, Members members, QuestionList list, QuestionPages pages, Cursors cursors) {
        this.teams = teams;
        this.members = members;
        this.list = list;
        this.pages = pages;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            summary = "A team's questions",
            description =
                    "`author` is an id or a handle; `state` is any (default), open, closed or, for owners, deleted;"
                            + " `sort` is activity (default), newest or votes.")
    ResponseEntity<Page<QuestionView>> questions(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean answered,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var visible = teams.see(caller, team);
        var listing = new Listing(
                visible.id(),
                tag,
                author(author),
                Parameters.choice("state", state, States.ANY),
                answered,
                Parameters.choice("sort", sort, Sort.ACTIVITY));
        rejectIf(listing.states() == States.DELETED && !visible.isOwned(), CommonRejection.FORBIDDEN);
        var paging = new Paging(cursors, limit, cursor, "questions", listing.query());
        var found = list.page(listing, paging);
        var views = pages.list(caller, visible.ref(), found.documents());
        return Answers.page(paging.page(views, found.next()), request);
    }

    /** Somebody nobody knows has asked nothing, like somebody the caller may not know. */
    private @Nullable String author(@Nullable String idOrHandle) {
        return Optional.ofNullable(idOrHandle)
                .map(known -> members.idOf(known).orElse(known))
                .orElse(null);
    }
}
