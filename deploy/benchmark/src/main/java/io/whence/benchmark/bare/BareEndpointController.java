package io.whence.benchmark.bare;

import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionCommand.AskQuestion;
import io.whence.api.text.MarkdownText;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads, checks and answers what Whence's own endpoint does, and keeps nothing. */
@RestController
class BareEndpointController {

    record Asking(String title, MarkdownText body, List<String> tags) {}

    record Asked(String id, long version) {}

    @PostMapping("/api/v1/teams/{team}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable TeamId team, @RequestBody Asking asking) {
        var command = new AskQuestion(QuestionId.next(), team, asking.title(), asking.body(), asking.tags());
        return new Asked(command.questionId().value(), 1);
    }

    @GetMapping("/ready")
    void ready() {}
}
