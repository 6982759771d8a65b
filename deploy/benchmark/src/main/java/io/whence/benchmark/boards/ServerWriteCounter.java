package io.whence.benchmark.boards;

import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.KeepAliveConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** How much a running server has written by now: to its event log, and to its read models. */
public final class ServerWriteCounter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final java.sql.Connection log;
    private final KeepAliveConnection metrics;

    public ServerWriteCounter(WhenceServerProcess whence, Path data) {
        this.metrics = new KeepAliveConnection(whence.management());
        try {
            this.log = DriverManager.getConnection("jdbc:sqlite:file:" + data.resolve("events.db") + "?mode=ro");
        } catch (SQLException e) {
            throw new IllegalStateException("the event log cannot be read", e);
        }
    }

    /** What all events take, compressed as they are kept, in bytes. */
    public long recordedBytes() {
        try (var statement = log.createStatement();
                var row = statement.executeQuery("SELECT sum(length(frame)) FROM events")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the event log cannot be read", e);
        }
    }

    /** What was written to read models, in bytes of documents. */
    public double documentBytes() {
        return sum("whence_projection_written_bytes_total{");
    }

    /** Returns when everything on record is in every read model. */
    public void awaitReadModels() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sum("whence_projection_lag_events{") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the read models did not catch up within " + PATIENCE);
            }
        }
    }

    private double sum(String metric) {
        try {
            var body = metrics.exchange(HttpRequestRenderer.get("/actuator/prometheus", ""))
                    .expect(200)
                    .body();
            return new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(metric))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (log;
                metrics) {
            // Both are only to be closed.
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("what was written cannot be told any more", e);
        }
    }
}
