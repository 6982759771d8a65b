package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.MementoResponder;
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
@RequestMapping("/api/v1")
@Tag(name = "Questions")
final class QuestionQueryController {

    private static final String TIMES =
            "`asOf` is an instant (RFC 3339), the position of an event or a Whence-Position: it answers from what had been"
                    + " recorded by then, as `Accept-Datetime` (RFC 7089) does. Who may see it is decided by what holds now.";

    private final PostVisibility posts;
    private final QuestionViewAssembler pages;
    private final AsOfQuestions past;
    private final MementoResponder mementos;

    QuestionQueryController(
            PostVisibility posts, QuestionViewAssembler pages, AsOfQuestions past, MementoResponder mementos) {
        this.posts = posts;
        this.pages = pages;
        this.past = past;
        this.mementos = mementos;
    }

    @GetMapping("/questions/{question}")
    @Operation(summary = "A question with its answers and comments", description = TIMES)
    ResponseEntity<QuestionView> question(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> root(caller, question),
                () -> pages.question(caller, question).answer(),
                position ->
                        past.pages(caller, position).question(caller, question).view());
    }

    @GetMapping("/answers/{answer}")
    @Operation(summary = "An answer with its comments", description = TIMES)
    ResponseEntity<AnswerView> answer(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String answer,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> root(caller, answer),
                () -> pages.answer(caller, answer).answer(),
                position -> past.pages(caller, position).answer(caller, answer).view());
    }

    private String root(Caller caller, String post) {
        return posts.see(caller, post).rootId();
    }
}
