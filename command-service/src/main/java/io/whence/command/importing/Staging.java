package io.whence.command.importing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A database that lives as long as an import: what makes memory independent of the source's size. Never durable. */
public final class Staging implements AutoCloseable {

    /** Takes a row of a result. */
    @FunctionalInterface
    public interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Staging(Connection connection) {
        this.connection = connection;
    }

    /** A new one, in a file of its own, with these tables. */
    public static Staging in(Path folder, List<String> tables) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setCacheSize(-32_768);
        var connection = config.createConnection("jdbc:sqlite:" + folder.resolve("staging.db"));
        connection.setAutoCommit(false);
        var staging = new Staging(connection);
        for (String table : tables) {
            staging.run(table);
        }
        return staging;
    }

    /** Runs a statement that is run once. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that is run often; returns how many rows it changed. */
    public int change(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs a query and passes its rows on; a query cannot be begun again within itself. */
    public void each(String sql, Each each, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                each.row(rows);
            }
        }
    }

    /** The one number a query gives, or null. */
    public @Nullable Long number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? number(rows, 1) : null;
        }
    }

    /** The one text a query gives, or null. */
    public @Nullable String text(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** The number in a column, or null. */
    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
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
