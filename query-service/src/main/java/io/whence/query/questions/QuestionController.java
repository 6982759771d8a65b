package io.whence.query.questions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Questions")
final class QuestionController {

    private final QuestionPages pages;

    QuestionController(QuestionPages pages) {
        this.pages = pages;
    }

    @GetMapping("/questions/{question}")
    @Operation(summary = "A question with its answers and comments")
    ResponseEntity<QuestionView> question(Caller caller, @PathVariable String question) {
        return pages.question(caller, question).answer();
    }

    @GetMapping("/answers/{answer}")
    @Operation(summary = "An answer with its comments")
    ResponseEntity<AnswerView> answer(Caller caller, @PathVariable String answer) {
        return pages.answer(caller, answer).answer();
    }
}
