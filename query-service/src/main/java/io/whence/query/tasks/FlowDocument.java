package io.whence.query.tasks;

import io.whence.query.platform.store.DocumentCollection;
import io.whence.query.platform.store.DocumentIndex;
import io.whence.query.platform.store.IndexKey;
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
record FlowDocument(String boardId, Instant since, Map<String, Integer> changes) {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    static final DocumentIndex<FlowDocument> BY_BOARD = new DocumentIndex<>(
            "by-board", flow -> IndexKey.of(List.of(flow.boardId), List.of(flow.since.toEpochMilli())));

    static final DocumentCollection<FlowDocument> ALL =
            new DocumentCollection<>("flows", FlowDocument.class, List.of(BY_BOARD));

    static FlowDocument at(String boardId, Instant at) {
        long millis = at.toEpochMilli();
        return new FlowDocument(boardId, Instant.ofEpochMilli(millis - Math.floorMod(millis, QUARTER)), Map.of());
    }

    String id() {
        return boardId + "/" + since.toEpochMilli();
    }

    FlowDocument changed(String listId, int more) {
        var now = new TreeMap<>(changes);
        if (now.merge(listId, more, Integer::sum) == 0) {
            now.remove(listId);
        }
        return new FlowDocument(boardId, since, now);
    }
}
