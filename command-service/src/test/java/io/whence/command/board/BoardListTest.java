package io.whence.command.board;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.ListCommand;
import io.whence.api.board.ListCommand.AddList;
import io.whence.api.board.ListCommand.ArchiveList;
import io.whence.api.board.ListCommand.ChangeList;
import io.whence.api.board.ListCommand.UnarchiveList;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.text.FieldUpdate;
import io.whence.command.runtime.aggregate.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BoardListTest {

    static final ListId ID = ListId.next();
    static final ListId OTHER = ListId.next();
    static final ListId ELSEWHERE = ListId.next();
    static final BoardId BOARD = BoardId.next();
    static final ListAdded ADDED = new ListAdded(ID, BOARD, TEAM, "Doing", 3, RelativePosition.last());
    static final ListArchived ARCHIVED = new ListArchived(ID, BOARD);

    final Given.Entries entries = new Given.Entries();
    AggregateTestFixture<BoardList> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(BoardList.class);
        fixture.registerAnnotatedCommandHandler(new BoardListCommandHandler(
                Given.access(fixture, new BoardCommandConfiguration().boardLists()),
                new BoardDirectory(entries),
                Given.gate()));
        entries.put(BOARD, new BoardDirectoryEntry(BOARD, TEAM, false));
        for (ListId list : List.of(ID, OTHER)) {
            entries.put(list, new ListDirectoryEntry(list, BOARD, TEAM, null, false));
        }
        entries.put(ELSEWHERE, new ListDirectoryEntry(ELSEWHERE, BoardId.next(), TEAM, null, false));
    }

    void archiveTheBoard() {
        entries.put(BOARD, new BoardDirectoryEntry(BOARD, TEAM, true));
    }

    /** A command by somebody, to a list that Ada added. */
    ResultValidator<BoardList> when(MemberId actor, ListCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, ADDED)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, by(actor));
    }

    ResultValidator<BoardList> whenNew(MemberId actor, RelativePosition<ListId> position) {
        return fixture.givenNoPriorActivity().when(new AddList(ID, BOARD, "Doing", 3, position), by(actor));
    }

    static ChangeList moved(RelativePosition<ListId> to) {
        return new ChangeList(ID, null, null, to);
    }

    @Nested
    class Adding {

        @Test
        void is_for_members() {
            whenNew(ADA, RelativePosition.last()).expectEvents(ADDED);
        }

        @Test
        void is_not_for_readers() {
            expectRejection(whenNew(READER, RelativePosition.last()), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(whenNew(OUTSIDER, RelativePosition.last()), CommonRejection.NOT_FOUND);
        }

        @Test
        void needs_a_board() {
            entries.remove(BOARD);
            expectRejection(whenNew(ADA, RelativePosition.last()), CommonRejection.NOT_FOUND);
        }

        @Test
        void to_an_archived_board_is_refused() {
            archiveTheBoard();
            expectRejection(whenNew(ADA, RelativePosition.last()), BoardRejection.BOARD_ARCHIVED);
        }

        @Test
        void beside_a_list_of_another_board_is_refused() {
            expectRejection(whenNew(ADA, RelativePosition.before(ELSEWHERE)), BoardRejection.POSITION_NOT_FOUND);
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(
                    when(ADA, new AddList(ID, BOARD, "Doing", null, RelativePosition.last())),
                    CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class Changing {

        @Test
        void is_for_any_member_and_all_at_once() {
            when(BOB, new ChangeList(ID, "Done", new FieldUpdate<>(null), RelativePosition.after(OTHER)))
                    .expectEvents(
                            new ListRenamed(ID, BOARD, "Done"),
                            new ListLimited(ID, BOARD, null),
                            new ListMoved(ID, BOARD, RelativePosition.after(OTHER)));
        }

        @Test
        void is_not_recorded_when_it_changes_nothing() {
            when(BOB, new ChangeList(ID, "Doing", new FieldUpdate<>(3), null)).expectNoEvents();
        }

        @Test
        void leaves_the_limit_when_it_says_nothing_of_it() {
            when(BOB, new ChangeList(ID, "Done", null, null)).expectEvents(new ListRenamed(ID, BOARD, "Done"));
        }

        @Test
        void its_place_to_beside_itself_or_nothing_is_refused() {
            for (ListId beside : List.of(ID, ELSEWHERE, ListId.next())) {
                wire();
                expectRejection(when(BOB, moved(RelativePosition.before(beside))), BoardRejection.POSITION_NOT_FOUND);
            }
        }

        @Test
        void an_archived_list_is_refused() {
            expectRejection(when(BOB, moved(RelativePosition.last()), ARCHIVED), BoardRejection.LIST_ARCHIVED);
        }

        @Test
        void a_list_of_an_archived_board_is_refused() {
            archiveTheBoard();
            expectRejection(when(BOB, moved(RelativePosition.last())), BoardRejection.BOARD_ARCHIVED);
        }
    }

    @Nested
    class Archiving {

        @Test
        void is_for_any_member() {
            when(BOB, new ArchiveList(ID)).expectEvents(ARCHIVED);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(BOB, new ArchiveList(ID), ARCHIVED), BoardRejection.LIST_ARCHIVED);
        }

        @Test
        void can_be_undone() {
            when(BOB, new UnarchiveList(ID), ARCHIVED).expectEvents(new ListUnarchived(ID, BOARD));
        }

        @Test
        void cannot_be_undone_when_it_is_in_use() {
            expectRejection(when(BOB, new UnarchiveList(ID)), BoardRejection.LIST_NOT_ARCHIVED);
        }
    }
}
