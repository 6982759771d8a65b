package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.ImportId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.api.member.MemberRole;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import io.whence.query.Story;
import io.whence.query.readmodel.store.DocumentPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/timeline";
        story.in(scene.team()).by(scene.ada());
    }

    @Test
    void tells_what_happened_the_newest_first() {
        var id = story.ask("How?");
        story.tell(new QuestionEdited(id, null, new MarkdownText("x"), null, "fixed the example"));
        story.forWhom(scene.ben()).tell(new QuestionVoted(id, VoteValue.UP, null));
        var items = get(scene.reader(), path + "?limit=3").items();
        assertThat(get(scene.reader(), path + "?limit=3").each("summary"))
                .containsExactly(
                        "Ada Park, for Ben, voted the question “How?” up",
                        "Ada Park edited the question “How?”: fixed the example",
                        "Ada Park asked “How?”");
        var newest = items.path(0);
        assertThat(newest.path("type").asString()).isEqualTo("question.voted");
        assertThat(newest.path("actor").path("handle").asString()).isEqualTo("ada" + suffix);
        assertThat(newest.path("onBehalfOf").path("handle").asString()).isEqualTo("ben" + suffix);
        assertThat(newest.path("team").path("slug").asString()).isEqualTo(scene.slug());
        assertThat(newest.path("subject").toString())
                .isEqualTo("{\"kind\":\"question\",\"id\":\"" + id.value() + "\",\"title\":\"How?\"}");
        assertThat(newest.path("about").path("id").asString()).isEqualTo(id.value());
        assertThat(newest.has("source")).isFalse();
        assertThat(newest.has("data")).isFalse();
    }

    @Test
    void tells_of_members_the_team_and_its_tokens() {
        story.tell(new MemberRoleChanged(scene.ben(), scene.team(), MemberRole.OWNER));
        story.token(scene.ben(), scene.team());
        assertThat(get(scene.reader(), path).each("summary"))
                .containsExactly(
                        "Ada Park made an access token for Ben",
                        "Ada Park made Ben owner of the team",
                        "Ada Park brought Rea into the team as reader",
                        "Ada Park brought Ben into the team as member",
                        "Ada Park joined the team as owner",
                        "Ada Park founded the team Team core" + suffix);
        assertThat(get(scene.reader(), "/members/ben" + suffix + "/timeline")
                        .items()
                        .size())
                .as("a member's timeline tells what they did")
                .isZero();
    }

    @Test
    void tells_of_imports_and_how_they_ended() {
        var id = ImportId.next();
        story.tell(new ImportBegun(id, scene.team(), "stackexchange"));
        story.tell(ended(id, ImportState.COMPLETED, 2_060));
        story.tell(ended(id, ImportState.FAILED, 1));
        story.tell(new ImportEnded(id, "trello", ImportState.FAILED, new ImportFailure("interrupted", "…"), null));
        var summaries = List.of(
                "The import of a trello archive broke off",
                "The import of a stackexchange archive broke off: 1 event",
                "The import of a stackexchange archive ended: 2,060 events",
                "Ada Park began to import a stackexchange archive");
        var imports = get(scene.reader(), path + "?kind=import");
        assertThat(imports.each("summary")).containsExactlyElementsOf(summaries);
        assertThat(imports.items())
                .allSatisfy(item -> assertThat(item.path("subject").toString())
                        .isEqualTo("{\"kind\":\"team\",\"id\":\"" + scene.team().value() + "\",\"title\":\"Team core"
                                + suffix + "\"}"));
        assertThat(get(scene.reader(), "/members/" + scene.ada().value() + "/timeline?kind=import")
                        .each("summary"))
                .containsExactlyElementsOf(summaries);
    }

    private static ImportEnded ended(ImportId id, ImportState state, long events) {
        var report = new ImportReport(events, events, 0, Map.of("questions", events), List.of(), List.of());
        return new ImportEnded(
                id,
                "stackexchange",
                state,
                state == ImportState.FAILED ? new ImportFailure("malformed-xml", "…") : null,
                report);
    }

    @Test
    void is_ordered_by_when_things_happened_and_tells_where_they_came_from() {
        story.ask("new");
        story.imported(Instant.parse("2019-01-01T00:00:00Z"), "posts/1").ask("old");
        var oldest = get(scene.reader(), path + "?order=asc&limit=1").items().path(0);
        assertThat(oldest.path("summary").asString()).isEqualTo("Ada Park asked “old”");
        assertThat(oldest.path("via").asString()).isEqualTo("import");
        assertThat(oldest.path("source").path("externalId").asString()).isEqualTo("posts/1");
        assertThat(oldest.path("recordedAt").asString()).isGreaterThan("2026-");
        assertThat(get(scene.reader(), path + "?limit=1").each("summary")).containsExactly("Ada Park asked “new”");
    }

    @Test
    void is_narrowed_by_kind_and_time() {
        var id = story.ask("How?");
        var answer = story.answer(id, "So.");
        story.comment(id, "Hm");
        story.tell(new AnswerVoted(answer, id, VoteValue.UP, null));
        story.tell(new QuestionVoted(id, VoteValue.UP, null));
        assertThat(all(scene.reader(), path + "?limit=1&kind=vote", "type"))
                .containsExactly("question.voted", "answer.voted");
        assertThat(all(scene.reader(), path + "?limit=1&kind=answer", "type"))
                .containsExactly("answer.voted", "answer.given");
        assertThat(all(scene.reader(), path + "?limit=1&kind=question.asked,comment", "type"))
                .containsExactly("comment.added", "question.asked");
        var asked = Instant.parse(get(scene.reader(), path + "?kind=question.asked")
                .each("occurredAt")
                .getFirst());
        assertThat(get(scene.reader(), path + "?from=" + asked + "&to=" + asked.plusSeconds(60))
                        .each("type"))
                .containsExactly("question.asked");
        assertThat(get(scene.reader(), path + "?from=" + asked.plusSeconds(61)).each("type"))
                .containsExactly("question.voted", "answer.voted", "comment.added");
        assertThat(get(scene.reader(), path + "?to=" + Story.BEGIN).items().size())
                .isZero();
    }

    @Test
    void is_read_to_its_end_however_rare_what_is_asked_for() {
        var id = story.ask("How?");
        story.comment(id, "rare");
        for (int i = 0; i < DocumentPage.LOOKED_AT + 100; i++) {
            story.tell(new QuestionVoted(id, VoteValue.UP, null));
        }
        assertThat(all(scene.reader(), path + "?q=rare", "type")).containsExactly("comment.added");
        assertThat(get(scene.reader(), path + "?q=rare").json().path("next").isNull())
                .isFalse();
    }

    @Test
    void of_a_post_holds_what_hangs_under_it_and_of_an_answer_only_its_own() {
        var id = story.ask("How?");
        var answer = story.answer(id, "So.");
        var comment = story.comment(answer, id, "Hm");
        story.ask("Another?");
        assertThat(get(scene.reader(), "/questions/" + id.value() + "/timeline").each("type"))
                .containsExactly("comment.added", "answer.given", "question.asked");
        assertThat(get(scene.reader(), "/answers/" + answer.value() + "/timeline")
                        .each("type"))
                .containsExactly("answer.given");
        assertThat(get(scene.reader(), "/comments/" + comment.value() + "/timeline")
                        .each("type"))
                .containsExactly("comment.added");
    }

    @Test
    void does_not_repeat_the_words_of_what_was_deleted() {
        var id = story.by(scene.ben()).ask("How?");
        var answer = story.answer(id, "Unspeakable.");
        story.tell(new AnswerEdited(answer, id, new MarkdownText("Unspeakable!"), "unspeakably"));
        story.tell(new AnswerDeleted(answer, id, List.of()));
        var history = "/questions/" + id.value() + "/history";
        for (var where : List.of(path, history, "/questions/" + id.value() + "/timeline")) {
            assertThat(get(scene.reader(), where).json().toString()).doesNotContainIgnoringCase("unspeakabl");
        }
        assertThat(get(scene.reader(), history).each("type"))
                .containsExactly("question.asked", "answer.given", "answer.edited", "answer.deleted");
        assertThat(get(scene.owner(), history).json().toString()).contains("Unspeakable.");
        story.tell(new QuestionDeleted(id, List.of()));
        assertThat(get(scene.reader(), path).json().toString()).doesNotContain("How?");
        assertThat(get(scene.reader(), path).each("summary"))
                .contains("Ben deleted a question that is not there any more");
    }

    @Test
    void history_holds_everything_on_record_as_it_was_recorded() {
        var id =
                story.imported(Instant.parse("2030-01-01T00:00:00Z"), "posts/1").ask("How?", "java");
        story.answer(id, "So.");
        var history = "/questions/" + id.value() + "/history?limit=1";
        assertThat(all(scene.reader(), history, "type")).containsExactly("question.asked", "answer.given");
        var first = get(scene.reader(), history).items().path(0);
        assertThat(first.path("data").toString())
                .isEqualTo("{\"questionId\":\"" + id.value() + "\",\"teamId\":\""
                        + scene.team().value()
                        + "\",\"title\":\"How?\",\"body\":\"The body of How?\",\"tags\":[\"java\"]}");
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("commandId").asString()).startsWith("command-");
        assertThat(first.path("correlationId").asString()).startsWith("correlation-");
        assertThat(first.path("causationId").asString()).startsWith("causation-");
        assertThat(first.path("eventId").asString()).startsWith("event-");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,tokens",
        "kind,token.lost",
        "kind,question.",
        "kind,''",
        "from,yesterday",
        "from,2026-03-02",
        "to,2026-13-02T00:00:00Z",
        "order,newest",
        "limit,0",
        "limit,many"
    })
    void names_the_parameter_it_cannot_take(String parameter, String value) {
        var refused = get(scene.reader(), path + "?" + parameter + "=" + value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-parameter");
        assertThat(refused.json().path("detail").asString()).contains(parameter);
    }

    @Test
    void refuses_the_cursor_of_another_timeline() {
        var cursor = get(scene.reader(), path + "?limit=1").json().path("next").asString();
        for (var other : List.of(
                path + "?order=asc&",
                path + "?kind=question&",
                "/members/" + scene.ada().value() + "/timeline?")) {
            assertThat(get(scene.reader(), other + "cursor=" + cursor).code()).isEqualTo("bad-cursor");
        }
    }
}
