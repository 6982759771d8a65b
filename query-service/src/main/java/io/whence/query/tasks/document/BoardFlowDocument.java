package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many tasks more or fewer each of a board's lists shows after a quarter of an hour than before it. A day begins at a whole
 * quarter of an hour in every time zone there is.
 *
 * @param since when the quarter began
 * @param changes by list; what comes to nothing is absent
 */
public record BoardFlowDocument(String boardId, Instant since, Map<String, Integer> changes) {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    public static final DocumentIndex<BoardFlowDocument> BY_BOARD = new DocumentIndex<>(
            "by-board", flow -> IndexKey.of(List.of(flow.boardId), List.of(flow.since.toEpochMilli())));

    public static final DocumentCollection<BoardFlowDocument> ALL =
            new DocumentCollection<>("flows", BoardFlowDocument.class, List.of(BY_BOARD));

    public static BoardFlowDocument at(String boardId, Instant at) {
        long millis = at.toEpochMilli();
        return new BoardFlowDocument(boardId, Instant.ofEpochMilli(millis - Math.floorMod(millis, QUARTER)), Map.of());
    }

    public String id() {
        return boardId + "/" + since.toEpochMilli();
    }

    public BoardFlowDocument changed(String listId, int more) {
        var now = new TreeMap<>(changes);
        if (now.merge(listId, more, Integer::sum) == 0) {
            now.remove(listId);
        }
        return new BoardFlowDocument(boardId, since, now);
    }
}
