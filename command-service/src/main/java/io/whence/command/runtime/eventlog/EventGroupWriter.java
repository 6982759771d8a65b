package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A writer that makes a group of writes durable in one transaction, and gives its events their positions and times. */
final class EventGroupWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventGroupWriter.class);

    private final SqliteDatabaseFile file;
    private final Clock clock;
    private final CommitObserver observer;
    /** Null while the file cannot be opened. */
    private volatile @Nullable EventLogTable table;

    private boolean sound = true;
    private boolean failing;
    private long recordedAt;
    private long next;
    private volatile long head;

    EventGroupWriter(SqliteDatabaseFile file, Clock clock, CommitObserver observer) throws SQLException {
        this.file = file;
        this.clock = clock;
        this.observer = observer;
        startFrom(EventLogTable.open(file));
    }

    long head() {
        return head;
    }

    /** Answers one outcome per write, in order. */
    List<AppendResult> commit(List<EventLogWrite> group) {
        try {
            if (!sound) {
                recover();
            }
            sound = false;
            var outcomes = inOneTransaction(group);
            sound = true;
            if (failing) {
                failing = false;
                LOG.info("The event log {} is written again", file.path());
            }
            return outcomes;
        } catch (SQLException | RuntimeException e) {
            report(e);
            tryToRecover();
            // Whoever seemed to be a duplicate may have been one of a write that is now undone.
            return group.stream()
                    .<AppendResult>map(_ -> new AppendResult.Failed(e))
                    .toList();
        }
    }

    private List<AppendResult> inOneTransaction(List<EventLogWrite> group) throws SQLException {
        long started = System.nanoTime();
        var writing = opened();
        writing.begin();
        var outcomes = new ArrayList<AppendResult>(group.size());
        for (EventLogWrite write : group) {
            outcomes.add(apply(writing, write));
        }
        writing.commit();
        int events = (int) (next - 1 - head);
        head = next - 1;
        observe(events, group.size(), System.nanoTime() - started);
        return outcomes;
    }

    private AppendResult apply(EventLogTable writing, EventLogWrite write) throws SQLException {
        switch (write) {
            case EventLogWrite.Append append -> {
                return append(writing, append.events());
            }
            case EventLogWrite.PutSnapshot put -> writing.putSnapshot(put.snapshot(), now());
            case EventLogWrite.DeleteSnapshot delete -> writing.deleteSnapshot(delete.aggregateId());
        }
        return new AppendResult.Stored();
    }

    private AppendResult append(EventLogTable writing, List<EventLogEntry> events) throws SQLException {
        long first = next;
        for (int i = 0; i < events.size(); i++) {
            try {
                writing.insert(new RecordedLogEntry(next, now(), events.get(i)));
                next++;
            } catch (SQLException e) {
                if (!isDuplicate(e)) {
                    throw e;
                }
                writing.deleteFrom(first);
                next = first;
                return new AppendResult.Duplicate(i, e);
            }
        }
        return new AppendResult.Stored();
    }

    /** Whether the place of an event within its aggregate was taken; a taken position would be our own mistake. */
    static boolean isDuplicate(Exception e) {
        return e instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    /** Recorded times follow the positions even when the clock is set back. */
    private long now() {
        recordedAt = Math.max(recordedAt, clock.millis());
        return recordedAt;
    }

    private void tryToRecover() {
        try {
            recover();
            sound = true;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The next write tries again to open the event log {}", file.path(), e);
        }
    }

    /** Finds out what is durable after a failure, on a new connection when the old one is of no use any more. */
    private void recover() throws SQLException {
        var failed = table;
        if (failed != null) {
            try {
                startFrom(failed.afterFailure());
                return;
            } catch (SQLException e) {
                LOG.warn("Reopening the event log {}", file.path(), e);
                table = null;
                failed.close();
            }
        }
        startFrom(EventLogTable.open(file));
    }

    private void startFrom(EventLogTable opened) throws SQLException {
        table = opened;
        var durable = opened.head();
        head = durable.position();
        next = head + 1;
        recordedAt = Math.max(recordedAt, durable.recordedAt());
    }

    /** Once per outage, not once per refused write. */
    private void report(Exception e) {
        if (failing) {
            LOG.debug("The event log {} still cannot be written", file.path(), e);
        } else {
            failing = true;
            LOG.error("The event log {} cannot be written", file.path(), e);
        }
    }

    EventLogTable opened() throws SQLException {
        var opened = table;
        if (opened == null) {
            throw new SQLException("The event log " + file.path() + " could not be reopened");
        }
        return opened;
    }

    private void observe(int events, int callers, long nanos) {
        try {
            observer.committed(events, callers, Duration.ofNanos(nanos));
        } catch (RuntimeException e) {
            LOG.warn("An observer of the event log failed", e);
        }
    }

    @Override
    public void close() throws SQLException {
        var closing = table;
        table = null;
        if (closing != null) {
            closing.close();
        }
    }
}
