package io.whence.command.importing.stackexchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A database that lives as long as an import: what makes memory independent of the dump's size. Never durable. */
final class Staging implements AutoCloseable {

    private static final String[] TABLES = {
        "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, at INTEGER)",
        // why: the code of the loss that keeps the post out; sort: where its first event stands in the order of all
        "CREATE TABLE posts(id INTEGER PRIMARY KEY, type INTEGER, parent INTEGER, at INTEGER, title TEXT, tags TEXT, body TEXT,"
                + " owner INTEGER, owner_name TEXT, accepted INTEGER, closed INTEGER, why TEXT, sort INTEGER)",
        "CREATE TABLE history(id INTEGER PRIMARY KEY, part INTEGER, type INTEGER, post INTEGER, guid TEXT, at INTEGER,"
                + " user INTEGER, user_name TEXT, comment TEXT, text TEXT)",
        "CREATE TABLE votes(id INTEGER PRIMARY KEY, type INTEGER, post INTEGER, at INTEGER)",
        "CREATE TABLE comments(id INTEGER PRIMARY KEY, post INTEGER, at INTEGER, user INTEGER, user_name TEXT, text TEXT,"
                + " score INTEGER)",
        "CREATE TABLE links(id INTEGER PRIMARY KEY, type INTEGER, post INTEGER, related INTEGER, at INTEGER)",
        "CREATE TABLE authors(id TEXT PRIMARY KEY, user INTEGER, name TEXT, first INTEGER) WITHOUT ROWID",
        "CREATE TABLE facts(seq INTEGER PRIMARY KEY, sort INTEGER, rank INTEGER, at INTEGER, precision TEXT, name TEXT,"
                + " event TEXT, actor TEXT, kind TEXT, source TEXT)"
    };

    /** Takes a row of a result. */
    @FunctionalInterface
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Staging(Connection connection) {
        this.connection = connection;
    }

    static Staging in(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setCacheSize(-32_768);
        var connection = config.createConnection("jdbc:sqlite:" + folder.resolve("staging.db"));
        connection.setAutoCommit(false);
        var staging = new Staging(connection);
        for (String table : TABLES) {
            staging.run(table);
        }
        return staging;
    }

    /** Runs a statement that is run once. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that is run often; returns how many rows it changed. */
    int change(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs a query and passes its rows on; a query cannot be begun again within itself. */
    void each(String sql, Each each, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                each.row(rows);
            }
        }
    }

    /** The one number a query gives, or null. */
    @Nullable
    Long number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? number(rows, 1) : null;
        }
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }
}
