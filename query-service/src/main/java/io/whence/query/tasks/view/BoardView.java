package io.whence.query.tasks.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.tasks.document.BoardDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is answered.
 *
 * @param lists in their order; absent in a list of boards
 */
public record BoardView(
        String id,
        long version,
        TeamReference team,
        String name,
        boolean archived,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ListView> lists) {

    public static BoardView of(BoardDocument board, TeamReference team, @Nullable List<ListView> lists) {
        return new BoardView(
                board.id(), board.version(), team, board.name(), board.archived(), board.createdAt(), lists);
    }
}
