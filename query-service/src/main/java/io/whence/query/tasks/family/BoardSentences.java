package io.whence.query.tasks.family;

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
import io.whence.query.family.SentenceContext;

/** The sentences about boards and lists, each said after who did it. */
final class BoardSentences {

    private BoardSentences() {}

    static String of(BoardEvent event, SentenceContext context) {
        var board = context.root();
        return switch (event) {
            case BoardOpened e -> "opened the board “" + e.name() + "”";
            case BoardRenamed e -> "renamed a board to “" + e.name() + "”";
            case BoardArchived _ -> "archived " + board.full();
            case BoardUnarchived _ -> "took " + board.full() + " out of the archive";
        };
    }

    static String of(ListEvent event, SentenceContext context) {
        var board = context.root();
        var list = context.title(event.listId().value());
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
