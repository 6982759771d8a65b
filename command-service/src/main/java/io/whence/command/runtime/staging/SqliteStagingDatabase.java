package io.whence.command.runtime.staging;

import io.whence.platform.storage.StorageUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A database in a file of its own. */
final class SqliteStagingDatabase implements StagingDatabase {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private SqliteStagingDatabase(Connection connection) {
        this.connection = connection;
    }

    static SqliteStagingDatabase in(Path folder) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setCacheSize(-32_768);
        try {
            var connection = config.createConnection("jdbc:sqlite:" + folder.resolve("staging.db"));
            connection.setAutoCommit(false);
            return new SqliteStagingDatabase(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public int change(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void each(String sql, Consumer<StagedRow> each, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            var row = new SqliteRow(rows);
            while (rows.next()) {
                each.accept(row);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public @Nullable Long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.numberIfAny(1), values);
    }

    @Override
    public @Nullable String text(String sql, @Nullable Object... values) {
        return one(sql, row -> row.textIfAny(1), values);
    }

    private <T> @Nullable T one(String sql, Function<StagedRow, @Nullable T> column, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? column.apply(new SqliteRow(rows)) : null;
        } catch (SQLException e) {
            throw unavailable(e);
        }
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

    static StorageUnavailableException unavailable(SQLException e) {
        return StorageUnavailableException.because("The working space of an import cannot be used", e);
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }
}
