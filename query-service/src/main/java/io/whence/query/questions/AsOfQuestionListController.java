package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.AsOfLists;
import io.whence.query.asof.MementoResponder;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.questions.QuestionListing.Sort;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions a team had. */
@RestController
@RequestMapping("/api/v1/teams/{team}/questions")
@Tag(name = "Questions")
final class AsOfQuestionListController {

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final AsOfQuestions past;
    private final AsOfLists lists;
    private final MementoResponder mementos;
    private final CursorCodec cursors;

    AsOfQuestionListController(
            TeamAccess teams,
            MemberDirectory members,
            AsOfQuestions past,
            AsOfLists lists,
            MementoResponder mementos,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.past = past;
        this.lists = lists;
        this.mementos = mementos;
        this.cursors = cursors;
    }

    @GetMapping(params = "asOf")
    @Operation(
            summary = "A team's questions as they were",
            description =
                    "As of an instant, a position or a Whence-Position, or of `Accept-Datetime`. `sort` is newest (default: the last"
                            + " one recorded first), activity or votes; by these, only where no more than 50,000 events are on record"
                            + " of the team by then.")
    ResponseEntity<Page<QuestionView>> asOf(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable String asOf,
            @ParameterObject QuestionListQuery query) {
        var visible = teams.see(caller, team);
        var listing = query.listing(visible, members, Sort.NEWEST);
        long position = mementos.position(http, asOf);
        var paging =
                new PageRequest(cursors, query.limit(), query.cursor(), "past-questions", position, listing.query());
        var page = listing.sort() == Sort.NEWEST
                ? newest(caller, visible, listing, position, paging)
                : sorted(caller, visible, listing, position, paging);
        return mementos.list(http, visible.id(), position, ReadResponses.page(page, http));
    }

    private Page<QuestionView> newest(
            Caller caller, VisibleTeam team, QuestionListing listing, long position, PageRequest paging) {
        var then = past.source(caller, position);
        var found = lists.page(
                team.id(),
                "question",
                position,
                paging.after(),
                paging.limit(),
                id -> listed(then, caller, id, listing));
        var views = past.pages(caller, position, then).list(caller, team.ref(), found.documents());
        return paging.page(views, found.next());
    }

    private Page<QuestionView> sorted(
            Caller caller, VisibleTeam team, QuestionListing listing, long position, PageRequest paging) {
        var all = past.all(caller, team.id(), position);
        var found = AsOfLists.page(all, QuestionDocument.ALL, listing::holds, listing.sort()::then, true, paging);
        var views = past.pages(caller, position, all).list(caller, team.ref(), found.documents());
        return paging.page(views, found.next());
    }

    @GetMapping(headers = "Accept-Datetime")
    @Operation(hidden = true)
    ResponseEntity<Page<QuestionView>> negotiated(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String team,
            @ParameterObject QuestionListQuery query) {
        return asOf(caller, http, team, null, query);
    }

    private static Optional<QuestionDocument> listed(
            QuestionPostSource then, Caller caller, String id, QuestionListing listing) {
        return then.documents()
                .get(QuestionDocument.ALL, id)
                .filter(_ -> then.look(caller, List.of(id)).visible().containsKey(id))
                .filter(listing::holds);
    }
}
