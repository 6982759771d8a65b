package io.whence.query.tasks;

import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.family.TaskScopes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers the streams whose events it takes to know what a task or a board was at a position, and reads them as one. Their events are
 * kept while they are few; where they are large, they are read once more when it is known which they are.
 */
final class RelatedEvents {

    private static final long KEPT_BYTES = 4 << 20;

    private final RootHistory histories;
    private final long position;
    private final Set<HistoryStream> streams = new LinkedHashSet<>();
    private final TreeMap<Long, RecordedEvent> kept = new TreeMap<>();
    private long bytes;

    RelatedEvents(RootHistory histories, long position) {
        this.histories = histories;
        this.position = position;
    }

    HistoryCursor events() {
        return areKept() ? HistoryCursor.over(List.copyOf(kept.values()), bytes) : histories.read(streams, position);
    }

    /** A task, the tasks it waits for, those that name it, and the boards it was on. */
    void task(String id) {
        var own = own(id);
        own.blockers.forEach(this::own);
        pointingAt(id);
        own.boards.forEach(this::own);
    }

    /** Tasks that point at a thing, or wait for it. */
    void pointingAt(String id) {
        look(HistoryStream.naming(id), false).tasks.forEach(this::own);
    }

    /** A board with every task that was ever on it, and what these wait for. */
    void board(String id) {
        own(id);
        var on = gather(HistoryStream.on(id));
        // Who came from elsewhere, or went there, has a history that is not all on this board.
        var others = new LinkedHashSet<>(on.tasks);
        others.removeAll(on.opened);
        others.addAll(on.guests);
        others.addAll(on.blockers);
        var boards = new LinkedHashSet<>(on.boards);
        others.forEach(task -> boards.addAll(own(task).boards));
        boards.forEach(this::own);
    }

    private Mentions own(String root) {
        return gather(HistoryStream.of(root));
    }

    private Mentions gather(HistoryStream stream) {
        return streams.add(stream) ? look(stream, true) : new Mentions(stream.id());
    }

    /** Goes through a stream for what it mentions. */
    private Mentions look(HistoryStream stream, boolean keeping) {
        var mentions = new Mentions(stream.id());
        var events = histories.read(stream, position);
        while (events.hasNext()) {
            long before = events.bytes();
            var event = events.next();
            mentions.add(event);
            if (keeping) {
                keep(event, events.bytes() - before);
            }
        }
        return mentions;
    }

    private void keep(RecordedEvent event, long size) {
        bytes += size;
        if (areKept()) {
            kept.put(event.position(), event);
        } else {
            kept.clear();
        }
    }

    private boolean areKept() {
        return bytes <= KEPT_BYTES;
    }

    /** What the events of one stream mention, each once, in the order in which they do. */
    private static final class Mentions {

        private final String on;
        private final Set<String> tasks = new LinkedHashSet<>();
        private final Set<String> opened = new LinkedHashSet<>();
        private final Set<String> guests = new LinkedHashSet<>();
        private final Set<String> blockers = new LinkedHashSet<>();
        private final Set<String> boards = new LinkedHashSet<>();

        /** Of the events on a board, or of a root. */
        Mentions(String on) {
            this.on = on;
        }

        void add(RecordedEvent recorded) {
            if (!(recorded.event() instanceof TaskEvent event)) {
                return;
            }
            var task = event.taskId().value();
            tasks.add(task);
            TaskScopes.of(event)
                    .places()
                    .forEach(place -> boards.add(place.boardId().value()));
            if (event instanceof TaskOpened) {
                opened.add(task);
            } else if (event instanceof TaskBlocked blocked) {
                blockers.add(blocked.blocker().value());
            } else if (event instanceof TaskMoved moved && isFromOrToAnother(moved)) {
                guests.add(task);
            }
        }

        private boolean isFromOrToAnother(TaskMoved moved) {
            return !moved.to().boardId().value().equals(on)
                    || moved.from() == null
                    || !moved.from().boardId().value().equals(on);
        }
    }
}
