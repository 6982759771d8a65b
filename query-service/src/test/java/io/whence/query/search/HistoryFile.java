package io.whence.query.search;

import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventJsonFormat;
import io.whence.api.wire.EventNameRegistry;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A history as a file, so that another process can fold the same one. */
final class HistoryFile {

    private static final JsonMapper JSON = EventJsonFormat.mapper();

    private HistoryFile() {}

    private record Line(
            long position,
            String eventId,
            String type,
            JsonNode event,
            Map<String, Object> envelope,
            long recordedAt,
            String aggregateId,
            long sequence) {}

    static void write(Path file, List<RecordedEvent> history) throws IOException {
        var lines = new ArrayList<String>();
        for (var recorded : history) {
            lines.add(JSON.writeValueAsString(new Line(
                    recorded.position(),
                    recorded.eventId(),
                    recorded.type(),
                    JSON.valueToTree(recorded.event()),
                    recorded.envelope().toMetadata(),
                    recorded.recordedAt().toEpochMilli(),
                    recorded.aggregateId(),
                    recorded.sequence())));
        }
        Files.write(file, lines);
    }

    static List<RecordedEvent> read(Path file) throws IOException {
        var history = new ArrayList<RecordedEvent>();
        for (var line : Files.readAllLines(file)) {
            var read = JSON.readValue(line, Line.class);
            history.add(new RecordedEvent(
                    read.position,
                    read.eventId,
                    read.type,
                    JSON.treeToValue(read.event, Objects.requireNonNull(EventNameRegistry.classOf(read.type))),
                    EventEnvelope.of(read.envelope),
                    Instant.ofEpochMilli(read.recordedAt),
                    read.aggregateId,
                    read.sequence));
        }
        return history;
    }
}
