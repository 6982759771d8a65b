package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.storage.StorageUnavailableException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/** The open log file: its lock, its writer, its readers, and the order in which they start and end. */
final class EventLogFile implements AutoCloseable {

    private final EventLogLock lock;
    private final EventGroupWriter writer;
    private final GroupCommitter committer;
    private final EventLogReaderPool readers;
    private final ReentrantLock closing = new ReentrantLock();
    private boolean closed;

    private EventLogFile(EventLogLock lock, EventGroupWriter writer, EventLogReaderPool readers) {
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
        this.committer = new GroupCommitter(writer::commit);
    }

    static EventLogFile open(SqliteDatabaseFile file, int readers, Clock clock, CommitObserver observer) {
        var lock = EventLogLock.of(file.path());
        try {
            return new EventLogFile(
                    lock, new EventGroupWriter(file, clock, observer), new EventLogReaderPool(file, readers));
        } catch (SQLException e) {
            lock.close();
            throw StorageUnavailableException.because("The event log " + file.path() + " cannot be opened", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Waits until the write is durable or refused. */
    AppendResult write(EventLogWrite write) {
        return committer.write(write);
    }

    <T> T read(EventLogReaderPool.Query<T> query) {
        return readers.read(query);
    }

    long head() {
        return writer.head();
    }

    /** Test hook: a disk that is full at the given number of pages. */
    void limitPages(long pages) throws SQLException {
        writer.opened().limitPages(pages);
    }

    @Override
    public void close() {
        closing.lock();
        try {
            if (!closed) {
                closed = true;
                committer.close();
                readers.close();
                writer.close();
                lock.close();
            }
        } catch (SQLException e) {
            lock.close();
            throw StorageUnavailableException.because("The event log did not close cleanly", e);
        } finally {
            closing.unlock();
        }
    }
}
