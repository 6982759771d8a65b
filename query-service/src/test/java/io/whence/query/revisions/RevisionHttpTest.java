package io.whence.query.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionHttpTest extends HttpTest {

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
    }

    @Test
    void tell_who_wrote_what_when_and_why() {
        var id = story.ask("Why?", "java");
        story.by(scene.ada())
                .imported(Instant.parse("2020-01-01T00:00:00Z"), "posthistory/7")
                .tell(new QuestionEdited(id, null, new MarkdownText("Another\nbody"), null, "clearer"));
        story.tell(new QuestionVoted(id, VoteValue.UP, null));
        story.by(scene.ben()).tell(new QuestionEdited(id, "Why not?", null, List.of("java", "sql"), null));
        story.tell(new QuestionRolledBack(
                id, 1, "Why?", new MarkdownText("The body of Why?"), List.of("java"), "better before"));
        var page = get(scene.reader(), "/questions/" + id.value() + "/revisions");
        assertThat(page.each("number")).containsExactly("1", "2", "3", "4");
        assertThat(page.each("type"))
                .containsExactly("question.asked", "question.edited", "question.edited", "question.rolled-back");
        assertThat(page.items().path(0).path("diff").isNull()).isTrue();
        var second = page.items().path(1);
        assertThat(second.path("actor").path("handle").asString()).isEqualTo("ada" + suffix);
        assertThat(second.path("comment").asString()).isEqualTo("clearer");
        assertThat(second.path("occurredAt").asString()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(second.path("recordedAt").asString()).startsWith("20");
        assertThat(second.path("title").asString()).isEqualTo("Why?");
        assertThat(second.path("diff").path("title").isNull()).isTrue();
        assertThat(second.path("diff").path("body").toString())
                .isEqualTo("[{\"op\":\"delete\",\"text\":\"The body of Why?\"},"
                        + "{\"op\":\"insert\",\"text\":\"Another\"},{\"op\":\"insert\",\"text\":\"body\"}]");
        var third = page.items().path(2);
        assertThat(third.path("body").asString()).isEqualTo("Another\nbody");
        assertThat(third.path("diff").path("body").isNull()).isTrue();
        assertThat(third.path("diff").path("title").toString()).isEqualTo("{\"old\":\"Why?\",\"new\":\"Why not?\"}");
        assertThat(third.path("diff").path("tags").toString())
                .isEqualTo("{\"old\":[\"java\"],\"new\":[\"java\",\"sql\"]}");
        assertThat(page.items().path(3).path("restores").asInt()).isEqualTo(1);
    }

    @Test
    void are_compared_across_the_end_of_a_page() {
        var id = story.ask("Why?");
        story.tell(new QuestionEdited(id, "Why not?", null, null, null));
        var path = "/questions/" + id.value() + "/revisions?limit=1";
        assertThat(all(scene.reader(), path, "number")).containsExactly("1", "2");
        var next = get(scene.reader(), path).json().path("next").asString();
        var second = get(scene.reader(), path + "&cursor=" + next).items().path(0);
        assertThat(second.path("diff").path("title").path("old").asString()).isEqualTo("Why?");
    }

    @Test
    void end_a_page_before_it_holds_too_much_text() {
        var id = story.ask("Why?");
        for (int i = 0; i < 15; i++) {
            story.tell(new QuestionEdited(id, null, new MarkdownText("x".repeat(99_999) + i), null, null));
        }
        var path = "/questions/" + id.value() + "/revisions";
        assertThat(get(scene.reader(), path).items().size()).isEqualTo(10);
        assertThat(all(scene.reader(), path, "number")).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void are_there_for_answers_and_comments_too() {
        var id = story.ask("Why?");
        var answer = story.answer(id, "Because.");
        story.tell(new AnswerEdited(answer, id, new MarkdownText("Therefore."), "shorter"));
        var comment = story.comment(answer, id, "Really?");
        story.tell(new CommentEdited(comment, answer, id, new MarkdownText("Truly?"), List.of()));
        assertThat(get(scene.reader(), "/answers/" + answer.value() + "/revisions")
                        .each("body"))
                .containsExactly("Because.", "Therefore.");
        assertThat(get(scene.reader(), "/comments/" + comment.value() + "/revisions")
                        .each("body"))
                .containsExactly("Really?", "Truly?");
    }
}
