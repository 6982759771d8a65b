package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Everything a file holds, a row a line, in an order of its own. */
public final class SqliteDump {

    private SqliteDump() {}

    public static List<String> of(Path file) {
        try (var connection = new SqliteDatabaseFile(file).reader();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var dump = new ArrayList<String>();
            for (var table : tables) {
                try (var rows = statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY 1, 2")) {
                    while (rows.next()) {
                        dump.add(table + row(rows));
                    }
                }
            }
            return dump;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        var row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            var value = rows.getObject(i);
            row.append(' ').append(value instanceof byte[] bytes ? text(bytes) : value);
        }
        return row.toString();
    }

    private static String text(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == '{'
                ? new String(bytes, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(bytes);
    }
}
