package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One connection that reads the log, opened when first needed; used by one thread at a time. */
final class EventLogReader {

    private static final String EVENTS =
            "SELECT position, recorded_at, aggregate_id, sequence, type, event_id, payload_size, frame FROM events ";
    private static final String SNAPSHOT =
            "SELECT 0, recorded_at, aggregate_id, sequence, type, event_id, payload_size, frame FROM snapshots"
                    + " WHERE aggregate_id = ?";

    private final SqliteDatabaseFile file;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<Integer, StoredEventType> types = new HashMap<>();
    private @Nullable Connection connection;

    EventLogReader(SqliteDatabaseFile file) {
        this.file = file;
    }

    List<RecordedLogEntry> after(long position, int limit) throws SQLException {
        var query = prepared(EVENTS + "WHERE position > ? ORDER BY position LIMIT ?");
        query.setLong(1, position);
        query.setInt(2, limit);
        return entries(query, limit);
    }

    List<RecordedLogEntry> ofAggregate(String aggregateId, long firstSequence, int limit) throws SQLException {
        var query = prepared(EVENTS + "WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
        query.setString(1, aggregateId);
        query.setLong(2, firstSequence);
        query.setInt(3, limit);
        return entries(query, limit);
    }

    Optional<RecordedLogEntry> snapshot(String aggregateId) throws SQLException {
        var query = prepared(SNAPSHOT);
        query.setString(1, aggregateId);
        return entries(query, 1).stream().findFirst();
    }

    OptionalLong lastSequence(String aggregateId) throws SQLException {
        var query = prepared("SELECT sequence FROM events WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1");
        query.setString(1, aggregateId);
        try (var row = query.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** The lowest position up to the given head recorded then or later; times rise with positions, so no index. */
    OptionalLong firstRecordedFrom(long epochMillis, long head) throws SQLException {
        long low = 1;
        long high = head + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (recordedAt(middle) < epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > head ? OptionalLong.empty() : OptionalLong.of(low);
    }

    /** Forgets a connection that failed or is no longer needed; the next query opens another. */
    void close() throws SQLException {
        var closing = connection;
        connection = null;
        statements.clear();
        if (closing != null) {
            closing.close();
        }
    }

    private long recordedAt(long position) throws SQLException {
        var query = prepared("SELECT recorded_at FROM events WHERE position = ?");
        query.setLong(1, position);
        try (var row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The event log " + file.path() + " lacks position " + position);
            }
            return row.getLong(1);
        }
    }

    private List<RecordedLogEntry> entries(PreparedStatement query, int limit) throws SQLException {
        try (var row = query.executeQuery()) {
            var entries = new ArrayList<RecordedLogEntry>(Math.min(limit, 1_000));
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private RecordedLogEntry entry(ResultSet row) throws SQLException {
        var entry = new EventLogEntry(
                row.getString(3),
                row.getLong(4),
                type(row.getInt(5)),
                row.getString(6),
                row.getInt(7),
                row.getBytes(8));
        return new RecordedLogEntry(row.getLong(1), row.getLong(2), entry);
    }

    private StoredEventType type(int id) throws SQLException {
        var known = types.get(id);
        if (known != null) {
            return known;
        }
        var query = prepared("SELECT aggregate_type, name, revision FROM types WHERE id = ?");
        query.setInt(1, id);
        try (var row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The event log " + file.path() + " lacks type " + id);
            }
            var type = new StoredEventType(row.getString(1), row.getString(2), row.getString(3));
            types.put(id, type);
            return type;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (connection == null) {
            connection = file.reader();
        }
        var statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }
}
