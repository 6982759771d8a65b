package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.expectRejection;
import static io.whence.command.runtime.aggregate.Given.expecting;

import io.whence.api.CommonRejection;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.MemberId;
import io.whence.api.question.QuestionRejection;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskCommand;
import io.whence.api.task.TaskCommand.ArchiveTask;
import io.whence.api.task.TaskCommand.AssignTask;
import io.whence.api.task.TaskCommand.ChangeTask;
import io.whence.api.task.TaskCommand.CompleteTask;
import io.whence.api.task.TaskCommand.DeleteTask;
import io.whence.api.task.TaskCommand.ReopenTask;
import io.whence.api.task.TaskCommand.RestoreTask;
import io.whence.api.task.TaskCommand.RollBackTask;
import io.whence.api.task.TaskCommand.UnarchiveTask;
import io.whence.api.task.TaskCommand.UnassignTask;
import io.whence.api.task.TaskCommand.UnwatchTask;
import io.whence.api.task.TaskCommand.WatchTask;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRejection;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaskTest extends TaskFixture {

    static final Moment MONDAY = Moment.parse("2026-11-30T09:00:00+01:00[Europe/Berlin]");
    static final Moment FRIDAY = Moment.parse("2026-12-04T17:00:00Z");

    static ChangeTask retitle(String title) {
        return new ChangeTask(ID, title, null, "why", null, null, null, null);
    }

    static ChangeTask label(String... labels) {
        return new ChangeTask(ID, null, null, null, null, null, null, List.of(labels));
    }

    static ChangeTask schedule(@Nullable FieldUpdate<Moment> start, @Nullable FieldUpdate<Moment> due) {
        return new ChangeTask(ID, null, null, null, start, due, null, null);
    }

    @Nested
    class Changing {

        @Test
        void its_words_is_a_revision_of_what_changed() {
            when(BOB, new ChangeTask(ID, "Write it", new MarkdownText("up"), "why", null, null, null, null))
                    .expectEvents(new TaskEdited(ID, null, new MarkdownText("up"), "why"));
        }

        @Test
        void everything_at_once_is_an_event_for_each() {
            when(
                            BOB,
                            new ChangeTask(
                                    ID,
                                    "t",
                                    null,
                                    null,
                                    null,
                                    new FieldUpdate<>(FRIDAY),
                                    TaskPriority.LOW,
                                    List.of("a")))
                    .expectEvents(
                            new TaskEdited(ID, "t", null, null),
                            new TaskScheduled(ID, null, FRIDAY),
                            new TaskPrioritized(ID, TaskPriority.LOW, TaskPriority.NONE),
                            new TaskLabelled(ID, "a"));
        }

        @Test
        void nothing_is_not_recorded() {
            when(
                            BOB,
                            new ChangeTask(
                                    ID,
                                    "Write it",
                                    null,
                                    null,
                                    new FieldUpdate<>(null),
                                    null,
                                    TaskPriority.NONE,
                                    List.of()))
                    .expectNoEvents();
        }

        @Test
        void its_labels_takes_away_and_adds() {
            when(BOB, label("b", "c"), new TaskLabelled(ID, "a"), new TaskLabelled(ID, "b"))
                    .expectEvents(new TaskUnlabelled(ID, "a"), new TaskLabelled(ID, "c"));
        }

        @Test
        void one_date_leaves_the_other() {
            when(BOB, schedule(null, new FieldUpdate<>(FRIDAY)), new TaskScheduled(ID, MONDAY, null))
                    .expectEvents(new TaskScheduled(ID, MONDAY, FRIDAY));
        }

        @Test
        void a_date_to_null_clears_it() {
            when(BOB, schedule(new FieldUpdate<>(null), null), new TaskScheduled(ID, MONDAY, FRIDAY))
                    .expectEvents(new TaskScheduled(ID, null, FRIDAY));
        }

        @Test
        void to_be_due_before_it_starts_is_refused_with_all_else() {
            expectRejection(
                    when(
                            BOB,
                            new ChangeTask(ID, "t", null, null, new FieldUpdate<>(FRIDAY), null, null, null),
                            new TaskScheduled(ID, null, MONDAY)),
                    TaskRejection.DUE_BEFORE_START);
        }

        @Test
        void an_archived_or_deleted_task_is_refused() {
            expectRejection(when(BOB, retitle("t"), ARCHIVED), TaskRejection.ARCHIVED);
            wire();
            expectRejection(when(BOB, retitle("t"), DELETED), CommonRejection.DELETED);
        }

        @Test
        void is_not_for_readers_and_finds_nothing_from_outside() {
            expectRejection(when(READER, retitle("t")), CommonRejection.NOT_A_MEMBER);
            wire();
            expectRejection(when(OUTSIDER, retitle("t")), CommonRejection.NOT_FOUND);
        }

        @Test
        void another_version_is_refused() {
            expectRejection(when(expecting(BOB, 7), retitle("t")), CommonRejection.VERSION_MISMATCH);
        }
    }

    @Nested
    class Rolling_back {

        static final TaskEdited EDITED = new TaskEdited(ID, "t", null, null);

        @Test
        void restores_all_of_an_earlier_revision() {
            when(BOB, new RollBackTask(ID, 1, "no"), EDITED)
                    .expectEvents(new TaskRolledBack(ID, 1, "Write it", new MarkdownText("down"), "no"));
        }

        @Test
        void to_what_it_says_already_is_not_recorded() {
            when(BOB, new RollBackTask(ID, 2, null), EDITED).expectNoEvents();
        }

        @Test
        void to_no_revision_is_refused() {
            for (int revision : new int[] {0, 3}) {
                wire();
                expectRejection(
                        when(BOB, new RollBackTask(ID, revision, null), EDITED), QuestionRejection.NO_SUCH_REVISION);
            }
        }
    }

    @Nested
    class Assigning {

        static final TaskAssigned ASSIGNED = new TaskAssigned(ID, BOB);

        @Test
        void adds_a_member_of_the_team_once() {
            when(ADA, new AssignTask(ID, BOB)).expectEvents(ASSIGNED);
            wire();
            when(ADA, new AssignTask(ID, BOB), ASSIGNED).expectNoEvents();
        }

        @Test
        void somebody_else_is_refused() {
            expectRejection(when(ADA, new AssignTask(ID, OUTSIDER)), TaskRejection.ASSIGNEE_NOT_IN_TEAM);
        }

        @Test
        void one_too_many_is_refused() {
            var assigned = IntStream.range(0, FieldValidation.ASSIGNEES_MAX)
                    .mapToObj(i -> new TaskAssigned(ID, MemberId.ofHandle("member" + i)))
                    .toArray();
            expectRejection(when(ADA, new AssignTask(ID, BOB), assigned), TaskRejection.TOO_MANY);
        }

        @Test
        void can_be_undone() {
            when(ADA, new UnassignTask(ID, BOB), ASSIGNED).expectEvents(new TaskUnassigned(ID, BOB));
        }

        @Test
        void cannot_be_undone_for_somebody_who_is_not() {
            expectRejection(when(ADA, new UnassignTask(ID, BOB)), TaskRejection.NOT_ASSIGNED);
        }
    }

    @Nested
    class Watching {

        static final TaskWatched WATCHED = new TaskWatched(ID, BOB);

        @Test
        void is_ones_own_affair_and_counts_once() {
            when(BOB, new WatchTask(ID)).expectEvents(WATCHED);
            wire();
            when(BOB, new WatchTask(ID), WATCHED).expectNoEvents();
            wire();
            when(ADA, new WatchTask(ID), WATCHED).expectEvents(new TaskWatched(ID, ADA));
        }

        @Test
        void an_archived_task_is_possible_but_not_a_deleted_one() {
            when(BOB, new WatchTask(ID), ARCHIVED).expectEvents(WATCHED);
            wire();
            expectRejection(when(BOB, new WatchTask(ID), DELETED), CommonRejection.DELETED);
        }

        @Test
        void can_be_undone_as_often_as_one_likes() {
            when(BOB, new UnwatchTask(ID), WATCHED).expectEvents(new TaskUnwatched(ID, BOB));
            wire();
            when(BOB, new UnwatchTask(ID)).expectNoEvents();
        }
    }

    @Nested
    class Completing {

        static final TaskCompleted COMPLETED = new TaskCompleted(ID, IN_DOING);

        @Test
        void says_where_it_stood() {
            when(BOB, new CompleteTask(ID)).expectEvents(COMPLETED);
            wire();
            when(BOB, new CompleteTask(ID), new TaskMoved(ID, IN_DOING, IN_DONE, RelativePosition.last(), null))
                    .expectEvents(new TaskCompleted(ID, IN_DONE));
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(BOB, new CompleteTask(ID), COMPLETED), TaskRejection.ALREADY_COMPLETED);
        }

        @Test
        void can_be_undone() {
            when(BOB, new ReopenTask(ID), COMPLETED).expectEvents(new TaskReopened(ID, IN_DOING));
        }

        @Test
        void cannot_be_undone_before() {
            expectRejection(when(BOB, new ReopenTask(ID)), TaskRejection.NOT_COMPLETED);
        }
    }

    @Nested
    class Archiving {

        @Test
        void is_for_any_member() {
            when(BOB, new ArchiveTask(ID)).expectEvents(ARCHIVED);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(BOB, new ArchiveTask(ID), ARCHIVED), TaskRejection.ARCHIVED);
        }

        @Test
        void can_be_undone_however_full_the_list_is() {
            list(DOING, 1, false);
            counts.put(DOING, 1);
            when(BOB, new UnarchiveTask(ID), ARCHIVED).expectEvents(new TaskUnarchived(ID, IN_DOING));
        }

        @Test
        void cannot_be_undone_before() {
            expectRejection(when(BOB, new UnarchiveTask(ID)), TaskRejection.NOT_ARCHIVED);
        }
    }

    @Nested
    class Deleting {

        @Test
        void is_for_its_opener_and_for_owners() {
            for (MemberId member : List.of(ADA, OWNER)) {
                wire();
                when(member, new DeleteTask(ID)).expectEvents(DELETED);
            }
        }

        @Test
        void is_possible_when_it_is_archived() {
            when(ADA, new DeleteTask(ID), ARCHIVED).expectEvents(DELETED);
        }

        @Test
        void and_restoring_are_not_for_others() {
            expectRejection(when(BOB, new DeleteTask(ID)), CommonRejection.FORBIDDEN);
            wire();
            expectRejection(when(BOB, new RestoreTask(ID), DELETED), CommonRejection.FORBIDDEN);
        }

        @Test
        void leaves_nothing_to_be_done_but_to_restore() {
            for (TaskCommand command : List.of(
                    new DeleteTask(ID), new ArchiveTask(ID), new UnarchiveTask(ID), new UnassignTask(ID, BOB))) {
                wire();
                expectRejection(when(ADA, command, DELETED), CommonRejection.DELETED);
            }
        }

        @Test
        void can_be_undone_however_full_the_list_is() {
            list(DOING, 1, false);
            counts.put(DOING, 1);
            when(ADA, new RestoreTask(ID), DELETED).expectEvents(new TaskRestored(ID, IN_DOING));
        }

        @Test
        void cannot_be_undone_before() {
            expectRejection(when(ADA, new RestoreTask(ID)), QuestionRejection.NOT_DELETED);
        }

        @Test
        void hides_it_from_a_command_that_comes_later_in_the_same_list() {
            when(ADA, new DeleteTask(ID), new TaskMoved(ID, IN_DOING, IN_DONE, RelativePosition.first(), null))
                    .expectEvents(new TaskDeleted(ID, IN_DONE));
        }
    }
}
