package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes the log, and its statements; used by one thread at a time. */
final class EventLogTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLogTable.class);

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement insert;
    private final PreparedStatement deleteFrom;
    private final PreparedStatement insertType;
    private final PreparedStatement putSnapshot;
    private final PreparedStatement deleteSnapshot;
    private final Map<StoredEventType, Integer> types = new HashMap<>();

    private EventLogTable(Connection connection) throws SQLException {
        this.connection = connection;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        insert = connection.prepareStatement("""
                    INSERT INTO events
                        (position, aggregate_id, sequence, type, event_id, recorded_at, payload_size, frame)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        deleteFrom = connection.prepareStatement("DELETE FROM events WHERE position >= ?");
        insertType = connection.prepareStatement(
                "INSERT INTO types (id, aggregate_type, name, revision) VALUES (?, ?, ?, ?)");
        putSnapshot = connection.prepareStatement("""
                    INSERT INTO snapshots (aggregate_id, sequence, type, event_id, recorded_at, payload_size, frame)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (aggregate_id) DO UPDATE SET
                        sequence = excluded.sequence, type = excluded.type, event_id = excluded.event_id,
                        recorded_at = excluded.recorded_at, payload_size = excluded.payload_size,
                        frame = excluded.frame
                    WHERE excluded.sequence >= snapshots.sequence""");
        deleteSnapshot = connection.prepareStatement("DELETE FROM snapshots WHERE aggregate_id = ?");
        loadTypes();
    }

    static EventLogTable open(SqliteDatabaseFile file) throws SQLException {
        var connection = file.writer(SqliteDatabaseFile.Durability.FULL);
        try {
            // SQLite ends a transaction by itself on some errors, so its bounds are explicit here.
            connection.setAutoCommit(true);
            EventLogSchema.ensure(connection, file.path());
            return new EventLogTable(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Starts over on the same connection after a failure: the driver has closed the statement that failed, SQLite may
     * have ended the transaction, and types that were added in it are not there.
     */
    EventLogTable afterFailure() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("SQLite had rolled back by itself", e);
        }
        for (var statement : List.of(begin, commit, insert, deleteFrom, insertType, putSnapshot, deleteSnapshot)) {
            statement.close();
        }
        var fresh = new EventLogTable(connection);
        fresh.begin();
        fresh.execute("ROLLBACK");
        return fresh;
    }

    void begin() throws SQLException {
        begin.execute();
    }

    /** Returns only when everything since {@link #begin} has been fsynced. */
    void commit() throws SQLException {
        commit.execute();
    }

    void insert(RecordedLogEntry event) throws SQLException {
        var entry = event.entry();
        int type = typeId(entry.type());
        insert.setLong(1, event.position());
        if (entry.aggregateId() == null) {
            insert.setObject(2, null);
            insert.setObject(3, null);
        } else {
            insert.setString(2, entry.aggregateId());
            insert.setLong(3, entry.sequence());
        }
        insert.setInt(4, type);
        insert.setString(5, entry.eventId());
        insert.setLong(6, event.recordedAt());
        insert.setInt(7, entry.payloadSize());
        insert.setBytes(8, entry.frame());
        insert.executeUpdate();
    }

    void deleteFrom(long position) throws SQLException {
        deleteFrom.setLong(1, position);
        deleteFrom.executeUpdate();
    }

    void putSnapshot(EventLogEntry snapshot, long recordedAt) throws SQLException {
        int type = typeId(snapshot.type());
        putSnapshot.setString(1, snapshot.aggregateId());
        putSnapshot.setLong(2, snapshot.sequence());
        putSnapshot.setInt(3, type);
        putSnapshot.setString(4, snapshot.eventId());
        putSnapshot.setLong(5, recordedAt);
        putSnapshot.setInt(6, snapshot.payloadSize());
        putSnapshot.setBytes(7, snapshot.frame());
        putSnapshot.executeUpdate();
    }

    void deleteSnapshot(String aggregateId) throws SQLException {
        deleteSnapshot.setString(1, aggregateId);
        deleteSnapshot.executeUpdate();
    }

    /** The last durable position and its time; both 0 when the log is empty. */
    Head head() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1")) {
            return row.next() ? new Head(row.getLong(1), row.getLong(2)) : new Head(0, 0);
        }
    }

    record Head(long position, long recordedAt) {}

    /** Test hook: a disk that is full at the given number of pages. */
    void limitPages(long pages) throws SQLException {
        execute("PRAGMA max_page_count=" + pages);
    }

    /** As the last connection this moves the write-ahead log into the database: the file alone is the whole log. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int typeId(StoredEventType type) throws SQLException {
        var known = types.get(type);
        if (known != null) {
            return known;
        }
        int id = types.size() + 1;
        insertType.setInt(1, id);
        insertType.setString(2, type.aggregateType());
        insertType.setString(3, type.name());
        insertType.setString(4, type.revision());
        insertType.executeUpdate();
        types.put(type, id);
        return id;
    }

    private void loadTypes() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id, aggregate_type, name, revision FROM types")) {
            while (row.next()) {
                types.put(new StoredEventType(row.getString(2), row.getString(3), row.getString(4)), row.getInt(1));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
