package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OTHER_TEAM;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskCommand.MoveTask;
import io.whence.api.task.TaskCommand.OpenTask;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRejection;
import io.whence.api.text.MarkdownText;
import io.whence.command.board.BoardDirectoryEntry;
import io.whence.command.board.ListDirectoryEntry;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveTaskHandlerTest extends TaskFixture {

    static final Moment NOON = Moment.parse("2026-11-30T12:00:00Z");

    static Placement to(ListId list, RelativePosition<TaskId> position) {
        return new Placement(list, position, null);
    }

    static OpenTask open(@Nullable Placement placement) {
        return new OpenTask(
                ID,
                TEAM,
                "Write it",
                new MarkdownText("down"),
                placement,
                null,
                null,
                TaskPriority.NONE,
                List.of(),
                List.of());
    }

    ResultValidator<Task> whenNew(MemberId actor, OpenTask command) {
        return fixture.givenNoPriorActivity().when(command, by(actor));
    }

    @Nested
    class Opening {

        @Test
        void is_for_members() {
            whenNew(BOB, open(to(DOING, RelativePosition.last()))).expectEvents(OPENED);
        }

        @Test
        void on_no_board_is_possible() {
            whenNew(BOB, open(null))
                    .expectEvents(new TaskOpened(ID, TEAM, "Write it", new MarkdownText("down"), null, null));
        }

        @Test
        void with_everything_is_an_event_for_each() {
            whenNew(
                            BOB,
                            new OpenTask(
                                    ID,
                                    TEAM,
                                    "Write it",
                                    new MarkdownText("down"),
                                    to(DOING, RelativePosition.last()),
                                    null,
                                    NOON,
                                    TaskPriority.URGENT,
                                    List.of("a"),
                                    List.of(ADA)))
                    .expectEvents(
                            OPENED,
                            new TaskScheduled(ID, null, NOON),
                            new TaskPrioritized(ID, TaskPriority.URGENT, TaskPriority.NONE),
                            new TaskLabelled(ID, "a"),
                            new TaskAssigned(ID, ADA));
        }

        @Test
        void for_somebody_outside_the_team_is_refused() {
            expectRejection(
                    whenNew(
                            BOB,
                            new OpenTask(
                                    ID,
                                    TEAM,
                                    "t",
                                    new MarkdownText(""),
                                    null,
                                    null,
                                    null,
                                    TaskPriority.NONE,
                                    List.of(),
                                    List.of(OUTSIDER))),
                    TaskRejection.ASSIGNEE_NOT_IN_TEAM);
        }

        @Test
        void is_not_for_readers_and_finds_nothing_from_outside() {
            expectRejection(whenNew(READER, open(null)), CommonRejection.NOT_A_MEMBER);
            wire();
            expectRejection(whenNew(OUTSIDER, open(null)), CommonRejection.NOT_FOUND);
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(when(ADA, open(null)), CommonRejection.ALREADY_EXISTS);
        }

        @Test
        void past_a_limit_says_why() {
            list(DOING, 2, false);
            counts.put(DOING, 2);
            whenNew(BOB, open(new Placement(DOING, RelativePosition.first(), "it burns")))
                    .expectEvents(
                            new TaskOpened(ID, TEAM, "Write it", new MarkdownText("down"), null, null),
                            new TaskMoved(ID, null, IN_DOING, RelativePosition.first(), "it burns"));
        }

        @Test
        void in_a_full_list_is_refused() {
            list(DOING, 2, false);
            counts.put(DOING, 2);
            expectRejection(whenNew(BOB, open(to(DOING, RelativePosition.last()))), TaskRejection.WIP_LIMIT_REACHED);
        }
    }

    @Nested
    class Moving {

        ResultValidator<Task> moving(ListId list, RelativePosition<TaskId> position) {
            return when(BOB, new MoveTask(ID, to(list, position)));
        }

        @Test
        void is_one_event_that_says_from_where_to_where() {
            moving(DONE, RelativePosition.after(OTHER))
                    .expectEvents(new TaskMoved(ID, IN_DOING, IN_DONE, RelativePosition.after(OTHER), null));
        }

        @Test
        void to_where_it_stands_by_now_is_recorded_as_well() {
            moving(DOING, RelativePosition.last())
                    .expectEvents(new TaskMoved(ID, IN_DOING, IN_DOING, RelativePosition.last(), null));
        }

        @Test
        void to_no_list_of_the_team_is_refused() {
            expectRejection(moving(ListId.next(), RelativePosition.last()), BoardRejection.LIST_NOT_FOUND);
            wire();
            entries.put(DONE, new ListDirectoryEntry(DONE, BOARD, OTHER_TEAM, null, false));
            expectRejection(moving(DONE, RelativePosition.last()), BoardRejection.LIST_NOT_FOUND);
        }

        @Test
        void to_an_archived_list_or_board_is_refused() {
            list(DONE, null, true);
            expectRejection(moving(DONE, RelativePosition.last()), BoardRejection.LIST_ARCHIVED);
            wire();
            entries.put(BOARD, new BoardDirectoryEntry(BOARD, TEAM, true));
            expectRejection(moving(DONE, RelativePosition.last()), BoardRejection.BOARD_ARCHIVED);
        }

        @Test
        void beside_what_does_not_stand_there_is_refused() {
            var deleted = TaskId.next();
            entries.put(deleted, new TaskDirectoryEntry(deleted, TEAM, IN_DONE, true, Set.of()));
            for (TaskId beside : List.of(ID, TaskId.next(), deleted)) {
                wire();
                expectRejection(moving(DONE, RelativePosition.before(beside)), BoardRejection.POSITION_NOT_FOUND);
            }
            wire();
            expectRejection(moving(DOING, RelativePosition.before(OTHER)), BoardRejection.POSITION_NOT_FOUND);
            wire();
            expectRejection(moving(DOING, RelativePosition.before(ID)), BoardRejection.POSITION_NOT_FOUND);
        }

        @Test
        void into_a_full_list_is_refused_unless_it_is_said_why() {
            list(DONE, 2, false);
            counts.put(DONE, 2);
            expectRejection(moving(DONE, RelativePosition.last()), TaskRejection.WIP_LIMIT_REACHED);
            wire();
            list(DONE, 2, false);
            when(BOB, new MoveTask(ID, new Placement(DONE, RelativePosition.last(), "it burns")))
                    .expectEvents(new TaskMoved(ID, IN_DOING, IN_DONE, RelativePosition.last(), "it burns"));
        }

        @Test
        void into_a_list_with_room_needs_no_reason() {
            list(DONE, 2, false);
            counts.put(DONE, 1);
            when(BOB, new MoveTask(ID, new Placement(DONE, RelativePosition.last(), "it burns")))
                    .expectEvents(new TaskMoved(ID, IN_DOING, IN_DONE, RelativePosition.last(), null));
        }

        @Test
        void within_a_list_breaks_no_limit() {
            list(DOING, 1, false);
            counts.put(DOING, 5);
            moving(DOING, RelativePosition.first())
                    .expectEvents(new TaskMoved(ID, IN_DOING, IN_DOING, RelativePosition.first(), null));
        }

        @Test
        void an_archived_or_deleted_task_is_refused() {
            var move = new MoveTask(ID, to(DONE, RelativePosition.last()));
            expectRejection(when(BOB, move, ARCHIVED), TaskRejection.ARCHIVED);
            wire();
            expectRejection(when(BOB, move, DELETED), CommonRejection.DELETED);
        }

        @Test
        void is_not_for_readers_and_finds_nothing_from_outside() {
            var move = new MoveTask(ID, to(DONE, RelativePosition.last()));
            expectRejection(when(READER, move), CommonRejection.NOT_A_MEMBER);
            wire();
            expectRejection(when(OUTSIDER, move), CommonRejection.NOT_FOUND);
        }
    }
}
