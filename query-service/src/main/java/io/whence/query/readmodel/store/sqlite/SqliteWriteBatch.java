package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A batch of what is to be written, each table's rows together. No two rows of a batch may be about the same document, or the
 * same key of one: they are not written in the order they came in.
 */
final class SqliteWriteBatch {

    private final PreparedSqliteStatements on;
    private final Map<String, SqliteRowBatch> rows = new HashMap<>();

    SqliteWriteBatch(PreparedSqliteStatements on) {
        this.on = on;
    }

    void put(DocumentCollection<?> collection, String id, byte[] json) throws SQLException {
        rows(count -> SqliteStatementTexts.put(collection, count)).add(json, id);
    }

    void add(DocumentCollection<?> collection, DocumentIndex<?> index, byte[] key, String id) throws SQLException {
        rows(count -> SqliteStatementTexts.addKeys(collection, index, count)).add(key, id);
    }

    void remove(DocumentCollection<?> collection, DocumentIndex<?> index, byte[] key, String id) throws SQLException {
        rows(count -> SqliteStatementTexts.removeKeys(collection, index, count)).add(key, id);
    }

    void flush() throws SQLException {
        for (var some : rows.values()) {
            some.flush();
        }
    }

    private SqliteRowBatch rows(IntFunction<String> sql) {
        return rows.computeIfAbsent(sql.apply(1), _ -> new SqliteRowBatch(on, sql));
    }
}
