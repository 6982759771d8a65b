package io.whence.command.task.occupancy;

import io.whence.api.wire.EventJsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that keeps what was counted over a restart. Nothing is lost with it: whatever is wrong with it, the log is counted
 * again.
 */
final class ListOccupancyFile {

    private static final Logger LOG = LoggerFactory.getLogger(ListOccupancyFile.class);
    private static final int PATIENCE_SECONDS = 5;

    private final JsonMapper json = EventJsonFormat.mapper();
    private final Path file;
    private final EventStore log;

    /**
     * What was counted.
     *
     * @param position of the last event that counted
     * @param event that event's id: by it the log is known again
     */
    private record Content(long position, String event, ListTaskCounts tasks) {}

    /**
     * What to go on from.
     *
     * @param token null for the beginning
     */
    record Saved(@Nullable TrackingToken token, ListTaskCounts tasks) {}

    ListOccupancyFile(Path file, EventStore log) {
        this.file = file;
        this.log = log;
    }

    Saved read() {
        try {
            if (Files.exists(file)) {
                var content = json.readValue(file, Content.class);
                if (isOfThisLog(content)) {
                    return new Saved(new GlobalSequenceTrackingToken(content.position()), content.tasks());
                }
                LOG.info("{} is of another event log; the tasks in lists are counted again", file);
            }
        } catch (JacksonException e) {
            LOG.warn("{} cannot be read; the tasks in lists are counted again", file, e);
        }
        return new Saved(null, new ListTaskCounts());
    }

    private boolean isOfThisLog(Content content) {
        var head = log.createHeadToken();
        if (head == null || head.position().orElse(0) < content.position()) {
            return false;
        }
        try (var events = log.openStream(new GlobalSequenceTrackingToken(content.position() - 1))) {
            return events.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    && events.nextAvailable().getIdentifier().equals(content.event());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void write(TrackedEventMessage<?> last, ListTaskCounts tasks) {
        var position = last.trackingToken().position().orElseThrow();
        try {
            var half = file.resolveSibling(file.getFileName() + ".part");
            json.writeValue(half, new Content(position, last.getIdentifier(), tasks));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be written; it will be counted again after the next start", file, e);
        }
    }
}
