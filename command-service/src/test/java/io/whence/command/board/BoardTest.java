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
import io.whence.api.board.BoardCommand;
import io.whence.api.board.BoardCommand.ArchiveBoard;
import io.whence.api.board.BoardCommand.OpenBoard;
import io.whence.api.board.BoardCommand.RenameBoard;
import io.whence.api.board.BoardCommand.UnarchiveBoard;
import io.whence.api.board.BoardRejection;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.id.BoardId;
import io.whence.api.id.MemberId;
import io.whence.command.runtime.aggregate.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BoardTest {

    static final BoardId ID = BoardId.next();
    static final BoardOpened OPENED = new BoardOpened(ID, TEAM, "Release");
    static final BoardArchived ARCHIVED = new BoardArchived(ID);

    AggregateTestFixture<Board> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Board.class);
    }

    /** A command by somebody, to a board that Ada opened. */
    ResultValidator<Board> when(MemberId actor, BoardCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, OPENED)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, by(actor));
    }

    @Nested
    class Opening {

        final OpenBoard command = new OpenBoard(ID, TEAM, "Release");

        @Test
        void is_for_members() {
            fixture.givenNoPriorActivity().when(command, by(ADA)).expectEvents(OPENED);
        }

        @Test
        void is_not_for_readers() {
            expectRejection(fixture.givenNoPriorActivity().when(command, by(READER)), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(fixture.givenNoPriorActivity().when(command, by(OUTSIDER)), CommonRejection.NOT_FOUND);
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(when(ADA, command), CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class Renaming {

        @Test
        void is_for_any_member() {
            when(BOB, new RenameBoard(ID, "1.0")).expectEvents(new BoardRenamed(ID, "1.0"));
        }

        @Test
        void to_the_same_name_is_not_recorded() {
            when(BOB, new RenameBoard(ID, "Release")).expectNoEvents();
        }

        @Test
        void an_archived_board_is_refused() {
            expectRejection(when(BOB, new RenameBoard(ID, "1.0"), ARCHIVED), BoardRejection.BOARD_ARCHIVED);
        }
    }

    @Nested
    class Archiving {

        @Test
        void is_for_any_member() {
            when(BOB, new ArchiveBoard(ID)).expectEvents(ARCHIVED);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(BOB, new ArchiveBoard(ID), ARCHIVED), BoardRejection.BOARD_ARCHIVED);
        }

        @Test
        void can_be_undone() {
            when(BOB, new UnarchiveBoard(ID), ARCHIVED).expectEvents(new BoardUnarchived(ID));
        }

        @Test
        void cannot_be_undone_when_it_is_in_use() {
            expectRejection(
                    when(BOB, new UnarchiveBoard(ID), ARCHIVED, new BoardUnarchived(ID)),
                    BoardRejection.BOARD_NOT_ARCHIVED);
        }
    }
}
