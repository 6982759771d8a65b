package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.questions.QuestionListing.Sort;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.search.ListQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}/questions")
@Tag(name = "Questions")
final class QuestionListController {

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final ListQueries lists;
    private final QuestionPostSource posts;
    private final QuestionViewAssembler pages;
    private final CursorCodec cursors;

    QuestionListController(
            TeamAccess teams,
            MemberDirectory members,
            ListQueries lists,
            QuestionPostSource posts,
            QuestionViewAssembler pages,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.lists = lists;
        this.posts = posts;
        this.pages = pages;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "A team's questions")
    ResponseEntity<Page<QuestionView>> questions(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String team,
            @ParameterObject QuestionListQuery query) {
        var visible = teams.see(caller, team);
        var listing = query.listing(visible, members, Sort.ACTIVITY);
        var paging = new PageRequest(cursors, query.limit(), query.cursor(), "list-of-questions", listing.query());
        lists.await(response);
        var found = lists.page(caller, visible, listing.wanted(), listing.sort().order(), paging);
        var questions = found.in(posts.documents().find(QuestionDocument.ALL, found.ids()), listing::holds);
        var views = pages.list(caller, visible.ref(), questions);
        return ReadResponses.page(paging.page(views, found.next()), request);
    }
}
