package io.whence.query.readmodel.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection with the statements prepared on it; one thread at a time. */
record PreparedSqliteStatements(Connection connection, Map<String, PreparedStatement> prepared)
        implements AutoCloseable {

    PreparedSqliteStatements(Connection connection) {
        this(connection, new HashMap<>());
    }

    PreparedStatement prepare(String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Forgets what was not committed; what cannot even be rolled back is left to the next statement to fail on. */
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            prepared.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
        connection.close();
    }
}
