package io.whence.api.board;

import io.whence.api.Command;
import io.whence.api.id.BoardId;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldValidation;

/** The commands to a board. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface BoardCommand extends Command {

    @Override
    default String aggregateId() {
        return boardId().value();
    }

    BoardId boardId();

    /** Gives a team a board. */
    record OpenBoard(BoardId boardId, TeamId teamId, String name) implements BoardCommand {
        public OpenBoard {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Gives a board another name. */
    record RenameBoard(BoardId boardId, String name) implements BoardCommand {
        public RenameBoard {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Puts a board away. */
    record ArchiveBoard(BoardId boardId) implements BoardCommand {}

    /** Takes a board back into use. */
    record UnarchiveBoard(BoardId boardId) implements BoardCommand {}
}
