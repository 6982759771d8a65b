package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.storage.StorageUnavailableException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few connections that only read, lent to one thread at a time; a virtual thread that waits for one costs nothing. */
final class SqliteReaderPool implements AutoCloseable {

    private static final int COUNT = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final BlockingQueue<PreparedSqliteStatements> idle = new ArrayBlockingQueue<>(COUNT);

    private SqliteReaderPool() {}

    static SqliteReaderPool of(SqliteDatabaseFile file) throws SQLException {
        var readers = new SqliteReaderPool();
        for (int i = 0; i < COUNT; i++) {
            readers.idle.add(new PreparedSqliteStatements(file.reader()));
        }
        return readers;
    }

    /** Something to ask of a connection. */
    interface Question<T> {
        T ask(PreparedSqliteStatements on) throws SQLException;
    }

    <T> T read(Question<T> question) {
        var reader = take();
        try {
            return question.ask(reader);
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the read model cannot be read", e);
        } finally {
            idle.add(reader);
        }
    }

    private PreparedSqliteStatements take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("interrupted while waiting to read", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (int i = 0; i < COUNT; i++) {
            take().close();
        }
    }
}
