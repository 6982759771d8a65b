package io.whence.command.importing.trello;

import static io.whence.command.importing.trello.Teahouse.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.TaskEvent;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.TestHistory;
import io.whence.command.importing.TestImport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrelloBoardFormatTest {

    private static final String KETTLE = "65e19ab40000000000000100";
    private static final String CUPS = "65e19b2c0000000000000102";
    private static final EventActor ANN = new EventActor(IDS.member("65e0aeb00000000000000001"), MemberKind.PERSON);
    private static final EventActor BOB = new EventActor(IDS.member("65e0aeb00000000000000002"), MemberKind.PERSON);

    @TempDir
    Path folder;

    private Teahouse teahouse;
    private TestImport.Result result;

    @BeforeEach
    void importTeahouse() throws Exception {
        teahouse = new Teahouse(folder);
        result = teahouse.imported("earlier");
    }

    private List<TaskEvent> kettle() {
        return teahouse.all(TaskEvent.class).stream()
                .filter(event -> event.taskId().equals(IDS.task(KETTLE)))
                .toList();
    }

    @Nested
    class An_action {

        @Test
        void keeps_its_actor_its_time_and_where_it_came_from() {
            var envelope = teahouse.envelope(
                    new TaskEvent.TaskCompleted(IDS.task(KETTLE), IDS.place(IDS.list("65e199100000000000000003"))));
            assertThat(envelope.actor()).isEqualTo(BOB);
            assertThat(envelope.via()).isEqualTo(RecordingChannel.IMPORT);
            assertThat(envelope.occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2024-03-01T09:17:00.123Z"), TimePrecision.INSTANT));
            assertThat(Objects.requireNonNull(envelope.source()).system()).isEqualTo("trello");
        }

        @Test
        void that_does_not_say_what_was_written_is_told_by_the_next_one() {
            assertThat(kettle())
                    .contains(
                            new TaskEvent.TaskEdited(IDS.task(KETTLE), null, new MarkdownText("Boil."), null),
                            new TaskEvent.TaskEdited(IDS.task(KETTLE), null, new MarkdownText("Boil at 95."), null));
        }

        @Test
        void that_moves_a_card_says_from_where_to_where_and_beside_what() {
            var to = IDS.place(IDS.list("65e199100000000000000003"));
            assertThat(teahouse.all(TaskEvent.TaskMoved.class))
                    .contains(
                            new TaskEvent.TaskMoved(
                                    IDS.task(CUPS),
                                    IDS.place(IDS.list("65e199100000000000000002")),
                                    IDS.place(IDS.list("65e199100000000000000002")),
                                    RelativePosition.first(),
                                    null),
                            new TaskEvent.TaskMoved(
                                    IDS.task("65e19af00000000000000101"),
                                    IDS.place(IDS.list("65e199100000000000000002")),
                                    to,
                                    RelativePosition.first(),
                                    null));
        }

        @Test
        void that_schedules_is_in_no_zone_but_utc() {
            assertThat(kettle())
                    .contains(new TaskEvent.TaskScheduled(
                            IDS.task(KETTLE),
                            Moment.parse("2024-03-20T10:00:00Z"),
                            Moment.parse("2024-04-01T10:00:00Z")));
            assertThat(result.rowsOf("due-zone")).isPositive();
        }

        @Test
        void that_renames_a_label_does_so_on_every_task() {
            assertThat(kettle())
                    .containsSubsequence(
                            new TaskEvent.TaskLabelled(IDS.task(KETTLE), "warm"),
                            new TaskEvent.TaskLabelled(IDS.task(KETTLE), "sky"),
                            new TaskEvent.TaskUnlabelled(IDS.task(KETTLE), "warm"),
                            new TaskEvent.TaskLabelled(IDS.task(KETTLE), "hot"),
                            new TaskEvent.TaskUnlabelled(IDS.task(KETTLE), "sky"));
        }

        @Test
        void that_makes_a_card_of_an_item_links_the_two() {
            assertThat(teahouse.all(TaskEvent.TaskLinked.class))
                    .containsExactly(new TaskEvent.TaskLinked(
                            IDS.task("65e1a2340000000000000104"), IDS.task(KETTLE), TaskRelation.RELATES_TO));
            assertThat(result.rowsOf("converted-item")).isEqualTo(1);
        }

        @Test
        void that_takes_a_card_or_a_list_to_another_board_archives_it() {
            assertThat(teahouse.all(TaskEvent.TaskArchived.class))
                    .contains(new TaskEvent.TaskArchived(
                            IDS.task("65e1a3600000000000000109"), IDS.place(IDS.list("65e199100000000000000002"))));
            assertThat(teahouse.all(ListEvent.ListArchived.class))
                    .contains(new ListEvent.ListArchived(IDS.list("65e199c40000000000000005"), IDS.boardId()));
            assertThat(result.rowsOf("moved-away")).isEqualTo(2);
        }

        @Test
        void of_a_type_without_events_is_named_in_the_ledger() {
            assertThat(result.rowsOf("action-make-admin-of-board")).isEqualTo(1);
            assertThat(result.rowsOf("action-add-attachment-to-card")).isEqualTo(1);
            assertThat(result.rowsOf("action-vote-on-card")).isEqualTo(1);
            assertThat(result.rowsOf("action-create-label")).isEqualTo(1);
            assertThat(result.rowsOf("action-remove-member-from-board")).isEqualTo(1);
            assertThat(result.rowsOf("action-update-board-prefs")).isEqualTo(1);
            assertThat(result.rowsOf("action-update-card-cover")).isEqualTo(1);
            assertThat(result.rowsOf("action-type-unknown")).isEqualTo(1);
            assertThat(result.losses().stream()
                            .filter(loss -> loss.code().equals("nothing-new"))
                            .flatMap(loss -> loss.examples().stream()))
                    .containsExactly("action/65e19dfc000000000000101b");
            assertThat(result.rowsOf("comment-absent")).isEqualTo(1);
        }
    }

    @Nested
    class A_board {

        @Test
        void is_opened_under_the_name_it_had_and_its_lists_are_where_they_stood() {
            assertThat(teahouse.all(BoardEvent.class))
                    .containsExactly(
                            new BoardEvent.BoardOpened(IDS.boardId(), TestImport.TEAM_ID, "Tea house"),
                            new BoardEvent.BoardRenamed(IDS.boardId(), "Teahouse"));
            assertThat(teahouse.all(ListEvent.ListLimited.class))
                    .containsExactly(new ListEvent.ListLimited(IDS.list("65e199100000000000000002"), IDS.boardId(), 3));
            assertThat(teahouse.all(ListEvent.ListRenamed.class))
                    .containsExactly(
                            new ListEvent.ListRenamed(IDS.list("65e199100000000000000003"), IDS.boardId(), "Brewing"));
        }

        @Test
        void has_those_who_did_something_as_members_who_cannot_log_in() {
            assertThat(teahouse.all(MemberRegistered.class))
                    .hasSize(3)
                    .noneMatch(MemberRegistered::login)
                    .extracting(MemberRegistered::name)
                    .containsExactly("Änn Leaf", "Bob Pot", "Cy Cup");
            var joined = teahouse.envelope(
                    new MemberJoined(IDS.member("65e0aeb00000000000000002"), TestImport.TEAM_ID, MemberRole.READER));
            assertThat(joined.actor()).isEqualTo(ANN);
            assertThat(result.rowsOf("member-without-acts")).isEqualTo(1);
        }
    }

    @Nested
    class A_comment {

        @Test
        void is_told_as_it_was_and_as_it_was_changed() {
            var id = IDS.comment("65e19f640000000000001024");
            var on = IDS.task(KETTLE);
            assertThat(teahouse.all(CommentEvent.class))
                    .containsSubsequence(
                            new CommentEvent.CommentAdded(
                                    id, on, on, TestImport.TEAM_ID, null, new MarkdownText("It whistles."), List.of()),
                            new CommentEvent.CommentEdited(
                                    id, on, on, new MarkdownText("It whistles loudly."), List.of()));
        }

        @Test
        void whose_beginning_is_lacking_begins_with_its_first_change() {
            assertThat(teahouse.all(CommentEvent.CommentDeleted.class)).hasSize(1);
            assertThat(teahouse.all(CommentEvent.CommentAdded.class)).hasSize(3);
        }
    }

    @Nested
    class What_no_action_tells_of {

        @Test
        void began_when_its_id_says() {
            var ancient = teahouse.all(TaskEvent.TaskOpened.class).stream()
                    .filter(event -> event.taskId().equals(IDS.task("65e19460000000000000010a")))
                    .findFirst()
                    .orElseThrow();
            assertThat(ancient.title()).isEqualTo("Ancient");
            assertThat(ancient.body()).isEqualTo(new MarkdownText("Before all this."));
            var envelope = teahouse.envelope(ancient);
            assertThat(envelope.via()).isEqualTo(RecordingChannel.RECONCILIATION);
            assertThat(envelope.actor()).isEqualTo(EventActor.UNKNOWN);
            assertThat(envelope.source()).isEqualTo(new Source("trello", "card/65e19460000000000000010a"));
        }

        @Test
        void is_put_right_at_the_end_as_of_the_export() {
            var late = teahouse.envelope(
                    new TaskEvent.TaskArchived(IDS.task(CUPS), IDS.place(IDS.list("65e199100000000000000002"))));
            assertThat(late.via()).isEqualTo(RecordingChannel.IMPORT);
            var labelled = teahouse.envelope(new TaskEvent.TaskLabelled(IDS.task("65e1a2700000000000000105"), "hot"));
            assertThat(labelled.via()).isEqualTo(RecordingChannel.RECONCILIATION);
            assertThat(labelled.actor()).isEqualTo(EventActor.UNKNOWN);
            assertThat(labelled.occurrence())
                    .isEqualTo(new OccurrenceTime(Instant.parse("2024-03-01T10:00:00Z"), TimePrecision.UNKNOWN));
            assertThat(result.rowsOf("reconciled-labels")).isEqualTo(2);
        }
    }

    @Test
    void ends_as_the_export_has_it() throws Exception {
        Boards.endAs(ExportedBoard.of(Teahouse.export("earlier")), FoldedBoard.of(teahouse.history));
        Boards.accountForEverything(result);
    }

    @Test
    void importing_again_adds_nothing() throws Exception {
        int before = teahouse.history.entries().size();
        var again = teahouse.imported("earlier");
        assertThat(again.recorded()).isZero();
        assertThat(again.done()).isEqualTo(before);
        assertThat(again.file("actions")).isEqualTo(result.file("actions"));
    }

    @Nested
    class A_later_export {

        private List<TestHistory.Entry> added;
        private TestImport.Result later;

        @BeforeEach
        void importIt() throws Exception {
            int before = teahouse.history.entries().size();
            later = teahouse.imported("later");
            added = List.copyOf(teahouse.history
                    .entries()
                    .subList(before, teahouse.history.entries().size()));
        }

        @Test
        void ends_as_it_says() throws Exception {
            Boards.endAs(ExportedBoard.of(Teahouse.export("later")), FoldedBoard.of(teahouse.history));
            Boards.accountForEverything(later);
        }

        @Test
        void adds_only_what_is_new() {
            assertThat(added)
                    .isNotEmpty()
                    .extracting(entry -> Objects.requireNonNull(entry.envelope().occurrence())
                            .at())
                    .allMatch(at -> at.isAfter(Instant.parse("2024-03-01T10:00:00Z")));
            assertThat(added.stream().map(TestHistory.Entry::event).filter(TaskEvent.TaskOpened.class::isInstance))
                    .hasSize(2);
        }

        @Test
        void adds_nothing_when_it_or_an_earlier_one_is_imported_again() throws Exception {
            assertThat(teahouse.imported("later").recorded()).isZero();
            assertThat(teahouse.imported("earlier").recorded()).isZero();
        }
    }
}
