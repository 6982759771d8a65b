package io.whence.query.readmodel.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Rows for one kind of statement, many to an execution: that costs several times what a row does. */
final class SqliteRowBatch {

    /** A few statements have to do for any number of rows, so that they can stay prepared. */
    private static final int[] SIZES = {64, 8, 1};

    private record Row(byte[] bytes, String id) {}

    private final PreparedSqliteStatements on;
    private final IntFunction<String> sql;
    private final List<Row> rows = new ArrayList<>(SIZES[0]);

    /**
     * No rows yet.
     *
     * @param sql the statement for a number of rows, with two parameters for each
     */
    SqliteRowBatch(PreparedSqliteStatements on, IntFunction<String> sql) {
        this.on = on;
        this.sql = sql;
    }

    void add(byte[] bytes, String id) throws SQLException {
        rows.add(new Row(bytes, id));
        if (rows.size() == SIZES[0]) {
            flush();
        }
    }

    void flush() throws SQLException {
        int done = 0;
        for (int size : SIZES) {
            for (; rows.size() - done >= size; done += size) {
                execute(rows.subList(done, done + size));
            }
        }
        rows.clear();
    }

    private void execute(List<Row> some) throws SQLException {
        var statement = on.prepare(sql.apply(some.size()));
        int parameter = 0;
        for (var row : some) {
            statement.setBytes(++parameter, row.bytes());
            statement.setString(++parameter, row.id());
        }
        statement.executeUpdate();
    }
}
