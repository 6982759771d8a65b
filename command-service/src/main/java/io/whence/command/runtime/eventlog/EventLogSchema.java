package io.whence.command.runtime.eventlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the log and their version. */
final class EventLogSchema {

    private static final int VERSION = 1;

    private EventLogSchema() {}

    /**
     * Makes the tables of a fresh file.
     *
     * @throws IllegalStateException when a newer version of Whence wrote the file
     */
    static void ensure(Connection connection, Path path) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                int version = version(statement);
                if (version > VERSION) {
                    throw new IllegalStateException(
                            "The event log " + path + " was written by a newer Whence: its schema" + " is " + version
                                    + ", this one knows up to " + VERSION);
                }
                if (version == 0) {
                    create(statement);
                }
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE IF NOT EXISTS log (schema_version INTEGER NOT NULL)");
        try (var row = statement.executeQuery("SELECT schema_version FROM log")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE types (
                    id INTEGER PRIMARY KEY,
                    aggregate_type TEXT,
                    name TEXT NOT NULL,
                    revision TEXT
                )""");
        statement.execute("""
                CREATE TABLE events (
                    position INTEGER PRIMARY KEY,
                    aggregate_id TEXT,
                    sequence INTEGER,
                    type INTEGER NOT NULL,
                    event_id TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    payload_size INTEGER NOT NULL,
                    frame BLOB NOT NULL
                )""");
        statement.execute("CREATE UNIQUE INDEX events_by_aggregate ON events (aggregate_id, sequence)");
        statement.execute("""
                CREATE TABLE snapshots (
                    aggregate_id TEXT NOT NULL UNIQUE,
                    sequence INTEGER NOT NULL,
                    type INTEGER NOT NULL,
                    event_id TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    payload_size INTEGER NOT NULL,
                    frame BLOB NOT NULL
                )""");
        statement.execute("INSERT INTO log (schema_version) VALUES (" + VERSION + ")");
    }
}
