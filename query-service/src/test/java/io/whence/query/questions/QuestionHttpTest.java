package io.whence.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.CommentId;
import io.whence.api.id.QuestionId;
import io.whence.api.member.MemberRole;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuestionHttpTest extends HttpTest {

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
    }

    private JsonNode read(String token, QuestionId id) {
        var answer = get(token, "/questions/" + id.value());
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> each(JsonNode array, String field) {
        var values = new ArrayList<String>();
        array.forEach(item -> values.add(item.path(field).asString()));
        return values;
    }

    @Test
    void is_answered_with_all_there_is_to_it() {
        var other = story.ask("The other one");
        var id = story.ask("Why?", "java", "sql");
        story.tell(new QuestionEdited(id, "Why not?", null, null, "politer"));
        story.tell(new QuestionVoted(id, VoteValue.UP, null));
        story.by(scene.rea()).tell(new QuestionVoted(id, VoteValue.DOWN, null));
        story.tell(new QuestionVoted(id, VoteValue.UP, VoteValue.DOWN));
        story.tell(new QuestionVoteRetracted(id, VoteValue.UP));
        story.by(scene.ada()).tell(new QuestionLocked(id, null));
        story.tell(new QuestionLinked(id, other, QuestionRelation.RELATES_TO));
        story.tell(new QuestionClosed(
                id, QuestionCloseReason.DUPLICATE, List.of(other), "asked before", List.of(scene.ben(), scene.rea())));
        var question = read(scene.reader(), id);
        assertThat(question.path("version").asInt()).isEqualTo(9);
        assertThat(question.path("team").path("slug").asString()).isEqualTo(scene.slug());
        assertThat(question.path("title").asString()).isEqualTo("Why not?");
        assertThat(question.path("body").asString()).isEqualTo("The body of Why?");
        assertThat(question.path("tags").toString()).isEqualTo("[\"java\",\"sql\"]");
        assertThat(question.path("author").path("handle").asString()).isEqualTo("ben" + suffix);
        assertThat(question.path("author").path("kind").asString()).isEqualTo("person");
        assertThat(question.path("state").asString()).isEqualTo("closed");
        assertThat(question.path("locked").asBoolean()).isTrue();
        assertThat(question.path("score").asInt()).isEqualTo(1);
        assertThat(question.path("upVotes").asInt()).isEqualTo(1);
        assertThat(question.path("downVotes").asInt()).isZero();
        assertThat(question.path("acceptedAnswerId").isNull()).isTrue();
        assertThat(question.path("revisionCount").asInt()).isEqualTo(2);
        var closure = question.path("closure");
        assertThat(closure.path("reason").asString()).isEqualTo("duplicate");
        assertThat(closure.path("duplicateOf").path(0).path("title").asString()).isEqualTo("The other one");
        assertThat(closure.path("note").asString()).isEqualTo("asked before");
        assertThat(closure.path("by").path("name").asString()).isEqualTo("Ada Park");
        assertThat(each(closure.path("voters"), "handle")).containsExactly("ben" + suffix, "rea" + suffix);
        var link = question.path("links").path(0);
        assertThat(link.path("relation").asString()).isEqualTo("relates-to");
        assertThat(link.path("question").path("id").asString()).isEqualTo(other.value());
    }

    @Test
    void is_dated_by_when_things_happened() {
        var asked = Instant.parse("2019-05-31T10:00:00.123Z");
        var id = story.byNobodyKnown().imported(asked, "posts/1").ask("Old?");
        story.imported(asked.plusSeconds(60), "posthistory/2").tell(new QuestionEdited(id, "Older?", null, null, null));
        story.imported(asked.plusSeconds(30), "votes/3").tell(new QuestionVoted(id, VoteValue.UP, null));
        var question = read(scene.reader(), id);
        assertThat(question.path("createdAt").asString()).isEqualTo("2019-05-31T10:00:00.123Z");
        assertThat(question.path("updatedAt").asString()).isEqualTo("2019-05-31T10:01:00.123Z");
        assertThat(question.path("activityAt").asString()).isEqualTo("2019-05-31T10:01:00.123Z");
        assertThat(question.path("author").toString()).isEqualTo("{\"unknown\":true}");
    }

    @Test
    void shows_the_accepted_answer_first_then_the_best_then_the_oldest() {
        var id = story.ask("Why?");
        var first = story.answer(id, "first");
        story.answer(id, "second");
        var third = story.answer(id, "third");
        var fourth = story.answer(id, "fourth");
        story.tell(new AnswerVoted(third, id, VoteValue.UP, null));
        story.tell(new AnswerVoted(first, id, VoteValue.DOWN, null));
        story.tell(new AnswerAccepted(id, fourth));
        var question = read(scene.reader(), id);
        assertThat(each(question.path("answers"), "body")).containsExactly("fourth", "third", "second", "first");
        assertThat(each(question.path("answers"), "accepted")).containsExactly("true", "false", "false", "false");
        assertThat(question.path("acceptedAnswerId").asString()).isEqualTo(fourth.value());
        assertThat(question.path("answerCount").asInt()).isEqualTo(4);
    }

    @Test
    void shows_comments_by_thread_where_they_were_made() {
        var id = story.ask("Why?");
        var answer = story.answer(id, "Because.");
        var begun = story.comment(id, "first thread");
        story.comment(id, "second thread");
        story.tell(reply(id, begun, "reply"));
        story.comment(answer, id, "on the answer");
        story.tell(new CommentEdited(begun, id, id, new MarkdownText("first thread, edited"), List.of(scene.rea())));
        story.tell(new ThreadResolved(begun, id, id));
        story.tell(new CommentDeleted(story.comment(id, "regretted"), id, id));
        var question = read(scene.reader(), id);
        assertThat(each(question.path("comments"), "body"))
                .containsExactly("first thread, edited", "reply", "second thread");
        var first = question.path("comments").path(0);
        assertThat(first.path("edited").asBoolean()).isTrue();
        assertThat(first.path("resolved").asBoolean()).isTrue();
        assertThat(each(first.path("mentions"), "handle")).containsExactly("rea" + suffix);
        assertThat(question.path("comments").path(1).path("replyTo").asString()).isEqualTo(begun.value());
        assertThat(question.path("commentCount").asInt()).isEqualTo(3);
        var answered = question.path("answers").path(0);
        assertThat(each(answered.path("comments"), "body")).containsExactly("on the answer");
        assertThat(answered.path("commentCount").asInt()).isEqualTo(1);
    }

    private CommentAdded reply(QuestionId on, CommentId to, String body) {
        return new CommentAdded(CommentId.next(), on, on, scene.team(), to, new MarkdownText(body), List.of());
    }

    @Test
    void hides_a_deleted_answer_from_all_but_its_author_and_owners() {
        var id = story.ask("Why?");
        var answer = story.answer(id, "Nonsense.");
        var comment = story.comment(answer, id, "Is it?");
        story.tell(new AnswerDeleted(answer, id, List.of()));
        assertThat(read(scene.reader(), id).path("answers").size()).isZero();
        assertThat(read(scene.reader(), id).path("answerCount").asInt()).isZero();
        for (var path : List.of("/answers/" + answer.value(), "/comments/" + comment.value())) {
            assertThat(get(scene.reader(), path).status()).isEqualTo(404);
            assertThat(get(scene.reader(), path + "/revisions").status()).isEqualTo(404);
            assertThat(get(scene.reader(), path + "/timeline").status()).isEqualTo(404);
        }
        for (var token : List.of(scene.owner(), scene.member())) {
            assertThat(each(read(token, id).path("answers"), "deleted")).containsExactly("true");
            assertThat(get(token, "/answers/" + answer.value()).status()).isEqualTo(200);
        }
        story.tell(new AnswerUndeleted(answer, id, List.of()));
        assertThat(each(read(scene.reader(), id).path("answers"), "body")).containsExactly("Nonsense.");
    }

    @Test
    void is_gone_when_deleted_but_for_its_author_and_owners() {
        var id = story.ask("Why?");
        var answer = story.by(scene.rea()).answer(id, "Because.");
        story.by(scene.ben()).tell(new QuestionDeleted(id, List.of()));
        for (var path : List.of(
                "/questions/" + id.value(),
                "/questions/" + id.value() + "/history",
                "/questions/" + id.value() + "/revisions",
                "/questions/" + id.value() + "/timeline",
                "/answers/" + answer.value())) {
            assertThat(get(scene.reader(), path).status()).as(path).isEqualTo(404);
            assertThat(get(scene.member(), path).status()).as(path).isEqualTo(200);
            assertThat(get(scene.owner(), path).status()).as(path).isEqualTo(200);
        }
        assertThat(read(scene.member(), id).path("state").asString()).isEqualTo("deleted");
    }

    @Test
    void is_not_sent_again_until_anything_in_it_changed() {
        var id = story.ask("Why?");
        var answer = story.answer(id, "Because.");
        var comment = story.comment(answer, id, "Really?");
        var path = "/questions/" + id.value();
        var etag = get(scene.reader(), path).header("ETag");
        assertThat(etag).matches("\"1\\.\\d+\"");
        var unchanged = get(scene.reader(), path, "If-None-Match", etag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.response().body()).isEmpty();
        story.ask("Another?");
        assertThat(get(scene.reader(), path, "If-None-Match", etag).status())
                .as("something else changed")
                .isEqualTo(304);
        story.tell(new CommentEdited(comment, answer, id, new MarkdownText("Truly?"), List.of()));
        var changed = get(scene.reader(), path, "If-None-Match", etag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag).startsWith("\"1.");
    }

    @Test
    void changes_for_whoever_becomes_an_owner() {
        var id = story.ask("Why?");
        story.tell(new AnswerDeleted(story.answer(id, "Nonsense."), id, List.of()));
        var path = "/questions/" + id.value();
        var etag = get(scene.reader(), path).header("ETag");
        story.tell(new MemberRoleChanged(scene.rea(), scene.team(), MemberRole.OWNER));
        assertThat(get(scene.reader(), path, "If-None-Match", etag).status()).isEqualTo(200);
    }

    @Test
    void parts_are_answered_on_their_own() {
        var id = story.ask("Why?");
        var answer = story.answer(id, "Because.");
        var comment = story.comment(answer, id, "Really?");
        var whole = get(scene.reader(), "/answers/" + answer.value());
        assertThat(whole.header("ETag")).startsWith("\"1.");
        assertThat(whole.json().path("question").path("title").asString()).isEqualTo("Why?");
        assertThat(each(whole.json().path("comments"), "body")).containsExactly("Really?");
        var part = get(scene.reader(), "/comments/" + comment.value()).json();
        assertThat(part.path("on").asString()).isEqualTo(answer.value());
        assertThat(part.path("subject").asString()).isEqualTo(id.value());
    }
}
