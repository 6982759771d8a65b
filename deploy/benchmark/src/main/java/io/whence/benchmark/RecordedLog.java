package io.whence.benchmark;

import io.whence.api.wire.EventSerializer;
import io.whence.benchmark.workload.History;
import io.whence.command.platform.eventlog.SqliteEventStorageEngine;
import io.whence.platform.sqlite.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An event log that no process has open. */
record RecordedLog(Path data) {

    private static final int BATCH = 5_000;

    /**
     * Fills the log with a history.
     *
     * @return the mean size of an event as plain JSON, metadata included, in bytes
     */
    double record(long seed, int events) {
        var history = new History(seed);
        var json = new EventSerializer();
        long sampled = 0;
        long bytes = 0;
        try (var log = open()) {
            for (int recorded = 0; recorded < events; ) {
                var batch = history.next(Math.min(BATCH, events - recorded));
                log.appendEvents(batch);
                recorded += batch.size();
                for (int i = 0; i < batch.size(); i += 20, sampled++) {
                    var event = batch.get(i);
                    bytes += event.serializePayload(json, byte[].class).getData().length;
                    bytes += event.serializeMetaData(json, byte[].class).getData().length;
                }
            }
        }
        return (double) bytes / sampled;
    }

    /** Events per second when they are read and decoded, and nothing is made of them. */
    double read() {
        try (var log = open()) {
            long start = System.nanoTime();
            long read;
            try (var events = log.readEvents(null, false)) {
                read = events.filter(event -> !event.getMetaData().isEmpty() && event.getPayload() != null)
                        .count();
            }
            return read * 1e9 / (System.nanoTime() - start);
        }
    }

    /** What an event takes on disk once the log is closed. */
    double bytesPerEvent() {
        long events;
        try (var log = open()) {
            events = log.head();
        }
        try {
            return (double) Files.size(file()) / events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("events.db");
    }

    private SqliteEventStorageEngine open() {
        var serializer = new EventSerializer();
        return SqliteEventStorageEngine.builder()
                .file(new SqliteFile(file()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(1_000)
                .build();
    }
}
