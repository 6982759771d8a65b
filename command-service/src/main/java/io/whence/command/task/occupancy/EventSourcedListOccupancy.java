package io.whence.command.task.occupancy;

import io.whence.api.event.TaskEvent;
import io.whence.api.id.ListId;
import io.whence.command.runtime.history.EventLogCatchUp;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts from the log, when somebody asks: reads on from where it stopped the last time, and the first time from where another
 * run of the process stopped.
 */
public final class EventSourcedListOccupancy implements ListOccupancy {

    private final EventStore log;
    private final ListOccupancyFile file;
    private final int saveEvery;
    private final ReentrantLock reading = new ReentrantLock();
    private ListTaskCounts tasks = new ListTaskCounts();
    private @Nullable EventLogCatchUp position;
    private @Nullable TrackedEventMessage<?> last;
    private int unsaved;

    /**
     * Nothing is counted yet.
     *
     * @param saveEvery after how many events it is worth to write down how far it got
     */
    public EventSourcedListOccupancy(EventStore log, Path file, int saveEvery) {
        this.log = log;
        this.saveEvery = saveEvery;
        this.file = new ListOccupancyFile(file, log);
    }

    @Override
    public int of(ListId list) {
        reading.lock();
        try {
            begun().toHead(this::take);
            return tasks.in(list);
        } finally {
            saveNowAndThen();
            reading.unlock();
        }
    }

    private EventLogCatchUp begun() {
        if (position == null) {
            var saved = file.read();
            tasks = saved.tasks();
            position = new EventLogCatchUp(log, saved.token());
        }
        return position;
    }

    private void take(TrackedEventMessage<?> message) {
        // The type is known without reading the payload.
        if (TaskEvent.class.isAssignableFrom(message.getPayloadType())) {
            tasks.take((TaskEvent) message.getPayload());
        }
        last = message;
        unsaved++;
    }

    private void saveNowAndThen() {
        if (last != null && unsaved >= saveEvery) {
            file.write(last, tasks);
            unsaved = 0;
        }
    }
}
