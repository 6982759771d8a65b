package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import io.whence.query.readmodel.store.encoding.IndexKeyBytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A reader of a read model's file, by whichever connection. */
final class SqliteDocumentReader {

    private static final JsonMapper IDS = new JsonMapper();

    private SqliteDocumentReader() {}

    static <D> Optional<D> get(PreparedSqliteStatements on, DocumentCollection<D> collection, String id)
            throws SQLException {
        var statement = on.prepare(SqliteStatementTexts.get(collection));
        statement.setString(1, id);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(DocumentJson.read(collection.type(), rows.getBytes(1))) : Optional.empty();
        }
    }

    static <D> Map<String, D> find(
            PreparedSqliteStatements on, DocumentCollection<D> collection, java.util.Collection<String> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var statement = on.prepare(SqliteStatementTexts.find(collection));
        statement.setString(1, IDS.writeValueAsString(ids));
        var found = new LinkedHashMap<String, D>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), DocumentJson.read(collection.type(), rows.getBytes(2)));
            }
        }
        return found;
    }

    static <D> List<IndexHit<D>> scan(
            PreparedSqliteStatements on, DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan)
            throws SQLException {
        var statement = on.prepare(SqliteStatementTexts.scan(collection, index, scan.descending()));
        bind(statement, scan);
        var hits = new ArrayList<IndexHit<D>>(Math.min(scan.limit(), 100));
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                hits.add(hit(rows, collection));
            }
        }
        return hits;
    }

    private static <D> IndexHit<D> hit(ResultSet rows, DocumentCollection<D> collection) throws SQLException {
        return new IndexHit<>(
                rows.getString(2),
                DocumentJson.read(collection.type(), rows.getBytes(3)),
                IndexKeyBytes.order(rows.getBytes(1)));
    }

    private static void bind(PreparedStatement statement, IndexScan scan) throws SQLException {
        var equal = scan.equal();
        byte[] low = IndexKeyBytes.of(equal, scan.from() == null ? List.of() : scan.from());
        byte[] high = scan.to() == null ? IndexKeyBytes.afterAll(equal) : IndexKeyBytes.of(equal, scan.to());
        if (scan.after() != null) {
            byte[] after = IndexKeyBytes.of(equal, scan.after());
            low = scan.descending() ? low : IndexKeyBytes.greater(low, IndexKeyBytes.successor(after));
            high = scan.descending() ? IndexKeyBytes.smaller(high, after) : high;
        }
        statement.setBytes(1, low);
        statement.setBytes(2, high);
        statement.setInt(3, scan.limit());
    }

    static long position(PreparedSqliteStatements on) throws SQLException {
        return ((Number) meta(on, SqliteModelMetadata.POSITION, -1L)).longValue();
    }

    static Object meta(PreparedSqliteStatements on, String name, Object otherwise) throws SQLException {
        var statement = on.prepare(SqliteStatementTexts.META);
        statement.setString(1, name);
        try (var rows = statement.executeQuery()) {
            @Nullable Object value = rows.next() ? rows.getObject(1) : null;
            return value == null ? otherwise : value;
        }
    }

    static List<DeadLetter> parked(PreparedSqliteStatements on) throws SQLException {
        var parked = new ArrayList<DeadLetter>();
        try (var rows = on.prepare(SqliteStatementTexts.PARKED).executeQuery()) {
            while (rows.next()) {
                parked.add(new DeadLetter(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return parked;
    }
}
