package io.whence.query.timeline;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;

/** What happened to a board or to a list on one, said after who did it. */
final class BoardSummary {

    private BoardSummary() {}

    static String of(BoardEvent event, Title board) {
        return switch (event) {
            case BoardOpened e -> "opened the board “" + e.name() + "”";
            case BoardRenamed e -> "renamed a board to “" + e.name() + "”";
            case BoardArchived _ -> "archived " + board.full();
            case BoardUnarchived _ -> "took " + board.full() + " out of the archive";
        };
    }

    static String of(ListEvent event, Title list, Title board) {
        var where = list.full() + " on " + board.full();
        return switch (event) {
            case ListAdded e -> "added the list “" + e.name() + "” to " + board.full();
            case ListRenamed e -> "renamed a list on " + board.full() + " to “" + e.name() + "”";
            case ListMoved _ -> "moved " + where;
            case ListLimited e ->
                e.limit() == null
                        ? "took the limit off " + where
                        : "limited " + where + " to " + e.limit() + (e.limit() == 1 ? " task" : " tasks");
            case ListArchived _ -> "archived " + where;
            case ListUnarchived _ -> "took " + where + " out of the archive";
        };
    }
}
