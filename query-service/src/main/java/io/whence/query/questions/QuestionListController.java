package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.Teams;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.Paging;
import io.whence.query.questions.Listing.Sort;
import jakarta.servlet.http.HttpServletRequest;
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
    @Operation(summary = "A team's questions")
    ResponseEntity<Page<QuestionView>> questions(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @ParameterObject QuestionQuery query) {
        var visible = teams.see(caller, team);
        var listing = query.listing(visible, members, Sort.ACTIVITY);
        var paging = new Paging(cursors, query.limit(), query.cursor(), "questions", listing.query());
        var found = list.page(listing, paging);
        var views = pages.list(caller, visible.ref(), found.documents());
        return Answers.page(paging.page(views, found.next()), request);
    }
}
