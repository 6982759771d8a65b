package io.whence.command.runtime.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row at which a query stands. */
record SqliteRow(ResultSet rows) implements StagedRow {

    @Override
    public long number(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw SqliteStagingDatabase.unavailable(e);
        }
    }

    @Override
    public @Nullable Long numberIfAny(int column) {
        return value(column) == null ? null : Long.valueOf(number(column));
    }

    @Override
    public String text(int column) {
        return Objects.requireNonNull(textIfAny(column));
    }

    @Override
    public @Nullable String textIfAny(int column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw SqliteStagingDatabase.unavailable(e);
        }
    }

    @Override
    public @Nullable Object value(int column) {
        try {
            return rows.getObject(column);
        } catch (SQLException e) {
            throw SqliteStagingDatabase.unavailable(e);
        }
    }
}
