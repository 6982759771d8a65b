package io.whence.query.tasks;

import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.query.asof.RootHistory;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.family.TaskScopes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the events it takes to know what a task or a board was at a position: each once, in the order of the log. */
final class RelatedEvents {

    private final RootHistory histories;
    private final long position;
    private final TreeMap<Long, RecordedEvent> events = new TreeMap<>();
    private final Set<String> gathered = new HashSet<>();

    RelatedEvents(RootHistory histories, long position) {
        this.histories = histories;
        this.position = position;
    }

    List<RecordedEvent> events() {
        return List.copyOf(events.values());
    }

    /** A task, the tasks it waits for, those that name it, and the boards it was on. */
    void task(String id) {
        var own = own(id);
        blockers(own).forEach(this::own);
        pointingAt(id);
        boards(own).forEach(this::own);
    }

    /** Tasks that point at a thing, or wait for it. */
    void pointingAt(String id) {
        histories.naming(id, position).stream()
                .flatMap(RelatedEvents::task)
                .distinct()
                .forEach(this::own);
    }

    /** A board with every task that was ever on it, and what these wait for. */
    void board(String id) {
        own(id);
        var on = histories.on(id, position);
        var tasks = on.stream().flatMap(RelatedEvents::task).collect(Collectors.toSet());
        var whole = on.stream()
                .filter(event -> event.event() instanceof TaskOpened)
                .flatMap(RelatedEvents::task)
                .collect(Collectors.toSet());
        // Who came from elsewhere, or went there, has a history that is not all on this board.
        var guests = on.stream()
                .filter(event -> event.event() instanceof TaskMoved moved && isFromOrToAnother(moved, id))
                .flatMap(RelatedEvents::task)
                .collect(Collectors.toSet());
        add(on);
        Stream.concat(tasks.stream().filter(task -> !whole.contains(task)), guests.stream())
                .forEach(this::own);
        blockers(on).forEach(this::own);
        boards(events.values()).forEach(this::own);
    }

    private static boolean isFromOrToAnother(TaskMoved moved, String board) {
        return !moved.to().boardId().value().equals(board)
                || moved.from() == null
                || !moved.from().boardId().value().equals(board);
    }

    private List<RecordedEvent> own(String root) {
        if (!gathered.add(root)) {
            return List.of();
        }
        var own = histories.of(root, position);
        add(own);
        return own;
    }

    private void add(List<RecordedEvent> more) {
        more.forEach(event -> events.put(event.position(), event));
    }

    private static Stream<String> task(RecordedEvent event) {
        return event.event() instanceof TaskEvent task ? Stream.of(task.taskId().value()) : Stream.empty();
    }

    private static List<String> blockers(Collection<RecordedEvent> events) {
        return events.stream()
                .flatMap(event -> event.event() instanceof TaskBlocked blocked
                        ? Stream.of(blocked.blocker().value())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private static List<String> boards(Collection<RecordedEvent> events) {
        return events.stream()
                .flatMap(event -> event.event() instanceof TaskEvent task
                        ? TaskScopes.of(task).places().stream()
                        : Stream.empty())
                .map(place -> place.boardId().value())
                .distinct()
                .toList();
    }
}
