package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.team.TeamId;
import io.whence.platform.web.Caller;
import io.whence.query.access.Access;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Listing;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions with their answers and comments, as they stand. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Questions")
class QuestionController {

    private final Documents documents;
    private final Questions questions;
    private final Present present;
    private final Access access;
    private final Cursors cursors;

    QuestionController(
            ReadModels models,
            QuestionsProjection projection,
            Questions questions,
            Present present,
            Access access,
            Cursors cursors) {
        this.documents = models.of(projection);
        this.questions = questions;
        this.present = present;
        this.access = access;
        this.cursors = cursors;
    }

    @GetMapping("/teams/{team}/questions")
    @Operation(summary = "A team's questions, without their answers and comments")
    ResponseEntity<Page<Views.Question>> list(
            @PathVariable String team,
            Caller caller,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String answered,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var teamId = access.visibleTeam(team, caller).id();
        var query = QuestionQuery.of(tag, author, state, answered, sort, PageRequest.of(limit, cursor));
        var asked = query.fingerprint(teamId);
        var found = Listing.of(
                documents,
                QuestionLists.QUESTIONS,
                QuestionLists.LISTED,
                new Scan(
                        List.of(teamId, query.list(), query.sort().name()),
                        null,
                        null,
                        query.page().after(cursors, asked),
                        true,
                        query.page().limit()),
                question -> query.wants(question) && (!question.deleted() || caller.owns(new TeamId(teamId))));
        return Answers.page(
                new Page<>(
                        present.list(
                                teamId, found.hits().stream().map(Hit::document).toList()),
                        PageRequest.next(cursors, found.resume(), asked)),
                request);
    }

    @GetMapping("/questions/{question}")
    @Operation(summary = "A question with its answers and comments")
    ResponseEntity<Views.Question> question(@PathVariable String question, Caller caller) {
        var found = questions.visible(question, caller);
        return Answers.versioned(
                found.version(),
                found.position(),
                present.inFull(found, questions.answersOf(found, caller), questions.commentsUnder(found.id())));
    }

    @GetMapping("/answers/{answer}")
    @Operation(summary = "An answer with its comments")
    ResponseEntity<Views.Answer> answer(@PathVariable String answer, Caller caller) {
        var found = questions.visibleAnswer(answer, caller);
        var question = questions.visible(found.question(), caller);
        return Answers.versioned(
                found.version(), question.position(), present.answer(found, questions.commentsUnder(found.question())));
    }

    @GetMapping("/comments/{comment}")
    @Operation(summary = "A comment")
    ResponseEntity<Views.Comment> comment(@PathVariable String comment, Caller caller) {
        var found = questions.visibleComment(comment, caller);
        return Answers.versioned(found.version(), found.version(), present.comment(found));
    }
}
