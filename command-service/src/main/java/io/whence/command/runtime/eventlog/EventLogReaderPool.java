package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.storage.StorageUnavailableException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few readers shared by any number of threads; who finds none idle waits, which is short as a query never does. */
final class EventLogReaderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLogReaderPool.class);

    interface Query<T> {
        T on(EventLogReader reader) throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final Deque<EventLogReader> idle = new ArrayDeque<>();
    private final int count;
    private boolean closed;

    EventLogReaderPool(SqliteDatabaseFile file, int count) {
        this.count = count;
        for (int i = 0; i < count; i++) {
            idle.add(new EventLogReader(file));
        }
    }

    /**
     * Runs a query on an idle reader.
     *
     * @throws StorageUnavailableException when the file cannot be read or is closed
     */
    <T> T read(Query<T> query) {
        var reader = take();
        try {
            return query.on(reader);
        } catch (SQLException e) {
            close(reader);
            throw StorageUnavailableException.because("The event log cannot be read", e);
        } finally {
            giveBack(reader);
        }
    }

    private EventLogReader take() {
        lock.lock();
        try {
            while (idle.isEmpty() && !closed) {
                returned.awaitUninterruptibly();
            }
            if (closed) {
                throw new StorageUnavailableException("The event log is closed");
            }
            return idle.removeLast();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(EventLogReader reader) {
        lock.lock();
        try {
            idle.addLast(reader);
            if (closed) {
                returned.signalAll();
            } else {
                returned.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets the queries that run end, then closes the connections. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            returned.signalAll();
            while (idle.size() < count) {
                returned.awaitUninterruptibly();
            }
            idle.forEach(EventLogReaderPool::close);
        } finally {
            lock.unlock();
        }
    }

    private static void close(EventLogReader reader) {
        try {
            reader.close();
        } catch (SQLException e) {
            LOG.warn("A reader of the event log did not close", e);
        }
    }
}
