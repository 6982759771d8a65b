package io.whence.command.importing.stackexchange;

import static io.whence.command.importing.stackexchange.Tea.IDS;
import static io.whence.command.importing.stackexchange.Tea.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.TestHistory;
import io.whence.command.importing.TestImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackExchangeFormatTest {

    @TempDir
    Path folder;

    private Tea tea;

    @BeforeEach
    void importTea() throws Exception {
        tea = new Tea(Files.createDirectory(folder.resolve("first")));
    }

    private List<QuestionEvent> question(long post) {
        return tea.all(QuestionEvent.class).stream()
                .filter(event -> event.questionId().equals(IDS.question(post)))
                .toList();
    }

    private List<AnswerEvent> answer(long post) {
        return tea.all(AnswerEvent.class).stream()
                .filter(event -> event.answerId().equals(IDS.answer(post)))
                .toList();
    }

    @Nested
    class A_save {

        @Test
        void of_several_rows_is_one_event() {
            assertThat(question(1).getFirst())
                    .isEqualTo(new QuestionAsked(
                            IDS.question(1),
                            TEAM,
                            "How hot?",
                            new MarkdownText("Ninety or eighty?"),
                            List.of("green-tea")));
            assertThat(question(1))
                    .contains(new QuestionEdited(
                            IDS.question(1),
                            "How hot for green tea?",
                            null,
                            List.of("green-tea", "heat"),
                            "say what for"));
        }

        @Test
        void keeps_its_author_its_time_and_where_it_came_from() {
            var envelope = tea.envelope(question(1).getFirst());
            assertThat(envelope.actor()).isEqualTo(new EventActor(IDS.member("user/1"), MemberKind.PERSON));
            assertThat(envelope.via()).isEqualTo(RecordingChannel.IMPORT);
            assertThat(envelope.team()).isEqualTo(TEAM);
            assertThat(envelope.occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2021-03-02T10:00:00Z"), TimePrecision.INSTANT));
            assertThat(envelope.source()).isEqualTo(new Source("stackexchange", "posthistory/4"));
            assertThat(envelope.commandId()).isEqualTo("import_test");
        }

        @Test
        void that_rolls_back_names_the_revision_and_holds_the_whole_content() {
            assertThat(question(1))
                    .contains(new QuestionRolledBack(
                            IDS.question(1),
                            2,
                            "How hot for green tea?",
                            new MarkdownText("Ninety or eighty?"),
                            List.of("green-tea"),
                            "Rollback to [00000000-0000-4000-8000-000000000004]"));
        }

        @Test
        void that_was_suggested_is_the_proposers() {
            var edit =
                    new AnswerEdited(IDS.answer(2), IDS.question(1), new MarkdownText("Eighty."), "added 4 characters");
            assertThat(tea.envelope(edit).actor().memberId()).isEqualTo(IDS.member("user/3"));
            assertThat(tea.result.rowsOf("suggested-edit-approver")).isEqualTo(1);
        }

        @Test
        void missing_at_the_beginning_is_filled_in_from_the_post() {
            assertThat(question(7))
                    .containsExactly(
                            new QuestionAsked(
                                    IDS.question(7),
                                    TEAM,
                                    "Which pot?",
                                    new MarkdownText("<p>Old text</p>"),
                                    List.of("pots")),
                            new QuestionEdited(IDS.question(7), null, new MarkdownText("New text"), null, null));
            assertThat(tea.result.rowsOf("first-revision-incomplete")).isEqualTo(1);
        }
    }

    @Nested
    class A_change_of_state {

        @Test
        void names_those_who_decided_it_together() {
            var voters = List.of(IDS.member("user/2"), IDS.member("user/3"));
            assertThat(question(1))
                    .contains(
                            new QuestionClosed(
                                    IDS.question(1),
                                    QuestionCloseReason.DUPLICATE,
                                    List.of(IDS.question(5)),
                                    null,
                                    voters),
                            new QuestionReopened(IDS.question(1), voters));
            assertThat(tea.result.rowsOf("duplicate-original-absent")).isEqualTo(1);
        }

        @Test
        void of_one_alone_names_no_voters() {
            assertThat(answer(2))
                    .contains(
                            new AnswerEvent.AnswerDeleted(IDS.answer(2), IDS.question(1), List.of()),
                            new AnswerEvent.AnswerUndeleted(IDS.answer(2), IDS.question(1), List.of()));
        }

        @Test
        void can_lock_and_unlock() {
            assertThat(answer(3))
                    .contains(
                            new AnswerEvent.AnswerLocked(IDS.answer(3), IDS.question(1), null),
                            new AnswerEvent.AnswerUnlocked(IDS.answer(3), IDS.question(1), null));
        }

        @Test
        void that_has_no_row_of_its_own_is_set_right() {
            var closed = question(5).getLast();
            assertThat(closed)
                    .isEqualTo(
                            new QuestionClosed(IDS.question(5), QuestionCloseReason.OTHER, List.of(), null, List.of()));
            assertThat(tea.envelope(closed).occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2021-03-20T00:00:00Z"), TimePrecision.UNKNOWN));
            assertThat(tea.result.rowsOf("state-reconciled")).isEqualTo(1);
        }
    }

    @Nested
    class A_vote {

        @Test
        void is_nobodys_and_known_to_the_day() {
            var vote = new QuestionVoted(IDS.question(1), VoteValue.UP, null);
            assertThat(tea.envelope(vote).actor()).isEqualTo(EventActor.UNKNOWN);
            assertThat(tea.envelope(vote).occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2021-03-02T00:00:00Z"), TimePrecision.DAY));
            assertThat(tea.all(AnswerVoted.class)).hasSize(2);
        }

        @Test
        void comes_after_what_it_is_on() {
            var events = question(1);
            assertThat(events.indexOf(new QuestionVoted(IDS.question(1), VoteValue.UP, null)))
                    .isPositive();
            assertThat(answer(2).getFirst()).isInstanceOf(AnswerGiven.class);
        }

        @Test
        void of_acceptance_is_the_askers_and_the_last_one_is_the_posts() {
            assertThat(tea.all(AnswerAccepted.class))
                    .containsExactly(
                            new AnswerAccepted(IDS.question(1), IDS.answer(3)),
                            new AnswerAccepted(IDS.question(1), IDS.answer(2)));
            var last = tea.envelope(new AnswerAccepted(IDS.question(1), IDS.answer(2)));
            assertThat(last.actor().memberId()).isEqualTo(IDS.member("user/1"));
            assertThat(tea.result.rowsOf("accept-superseded")).isEqualTo(1);
            assertThat(tea.result.rowsOf("accepted-by-asker")).isEqualTo(2);
        }
    }

    @Nested
    class An_author {

        private MemberRegistered registered(String id) {
            return tea.all(MemberRegistered.class).stream()
                    .filter(event -> event.memberId().equals(IDS.member(id)))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void becomes_a_member_who_cannot_log_in() {
            assertThat(registered("user/1"))
                    .isEqualTo(new MemberRegistered(
                            IDS.member("user/1"), "ann-o-tea-1.tea", "Änn O'Tea", MemberKind.PERSON, false));
            assertThat(tea.all(MemberJoined.class))
                    .contains(new MemberJoined(IDS.member("user/1"), TEAM, MemberRole.READER));
        }

        @Test
        void is_known_since_their_account_was_made_or_they_first_acted() {
            assertThat(tea.envelope(registered("user/1")).occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2021-03-01T08:00:00Z"), TimePrecision.INSTANT));
            assertThat(tea.envelope(registered("username/user77")).occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2021-03-03T11:00:00Z"), TimePrecision.INSTANT));
        }

        @Test
        void whose_account_is_gone_is_known_by_name() {
            assertThat(registered("username/user77").name()).isEqualTo("user77");
            assertThat(tea.result.rowsOf("author-by-name")).isEqualTo(2);
        }

        @Test
        void who_is_the_site_itself_is_a_service() {
            assertThat(registered("user/-1").kind()).isEqualTo(MemberKind.SERVICE);
        }

        @Test
        void who_is_not_listed_is_known_by_number() {
            assertThat(registered("user/9").name()).isEqualTo("user9");
            assertThat(tea.result.rowsOf("author-not-listed")).isEqualTo(1);
        }

        @Test
        void who_did_nothing_stays_out() {
            assertThat(tea.all(MemberRegistered.class))
                    .noneMatch(event -> event.name().equals("Silent Sam"));
            assertThat(tea.result.rowsOf("user-without-acts")).isEqualTo(1);
        }
    }

    @Test
    void comments_keep_their_words() {
        assertThat(tea.all(CommentAdded.class))
                .contains(new CommentAdded(
                        IDS.comment(1),
                        IDS.question(1),
                        IDS.question(1),
                        TEAM,
                        null,
                        new MarkdownText("For which <b>leaf</b>?"),
                        List.of()))
                .contains(new CommentAdded(
                        IDS.comment(2),
                        IDS.answer(2),
                        IDS.question(1),
                        TEAM,
                        null,
                        new MarkdownText("Thanks!"),
                        List.of()))
                .hasSize(3);
        assertThat(tea.result.rowsOf("comment-score")).isEqualTo(1);
    }

    @Test
    void links_join_questions_only() {
        assertThat(tea.all(QuestionLinked.class))
                .containsExactlyInAnyOrder(
                        new QuestionLinked(IDS.question(1), IDS.question(5), QuestionRelation.DUPLICATES),
                        new QuestionLinked(IDS.question(1), IDS.question(5), QuestionRelation.RELATES_TO));
        assertThat(tea.result.rowsOf("link-not-of-questions")).isEqualTo(1);
    }

    @Test
    void nothing_is_told_before_what_it_is_about() {
        long last = 0;
        for (TestHistory.Entry entry : tea.history.entries()) {
            var occurrence = Objects.requireNonNull(entry.envelope().occurrence());
            if (occurrence.precision() == TimePrecision.INSTANT) {
                assertThat(occurrence.at().toEpochMilli()).isGreaterThanOrEqualTo(last);
                last = occurrence.at().toEpochMilli();
            }
        }
        List<Event> events =
                tea.history.entries().stream().map(TestHistory.Entry::event).toList();
        assertThat(events.getFirst()).isInstanceOf(MemberRegistered.class);
    }

    @Test
    void every_row_is_accounted_for() {
        assertThat(tea.result.files())
                .hasSize(8)
                .allSatisfy(file -> assertThat(file.imported() + file.skipped())
                        .as(file.name())
                        .isEqualTo(file.rows()));
        assertThat(tea.result.files().stream().mapToLong(TestImport.File::rows).sum())
                .isEqualTo(tea.result.rowsRead());
        assertThat(tea.result.losses().stream()
                        .filter(TestImport.Loss::skipped)
                        .mapToLong(TestImport.Loss::rows)
                        .sum())
                .isEqualTo(tea.result.files().stream()
                        .mapToLong(TestImport.File::skipped)
                        .sum());
        assertThat(tea.result.file("PostHistory.xml")).isEqualTo(new TestImport.File("PostHistory.xml", 31, 23, 8));
        assertThat(tea.result.rowsOf("malformed-row")).isEqualTo(2);
        assertThat(tea.result.rowsOf("repeated-id")).isEqualTo(1);
        assertThat(tea.result.rowsOf("history-type-50")).isEqualTo(1);
        assertThat(tea.result.rowsOf("vote-type-unknown")).isEqualTo(1);
    }

    @Test
    void importing_again_adds_nothing() throws Exception {
        int before = tea.history.entries().size();
        var again = TestImport.run(
                new StackExchangeFormat(), Tea.files(), Files.createDirectory(folder.resolve("second")), tea.history);
        assertThat(again.recorded()).isZero();
        assertThat(again.done()).isEqualTo(before);
        assertThat(tea.history.entries()).hasSize(before);
    }
}
