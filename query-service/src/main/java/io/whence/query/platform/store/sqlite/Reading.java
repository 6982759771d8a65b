package io.whence.query.platform.store.sqlite;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.DeadLetter;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.store.encoding.DocumentJson;
import io.whence.query.platform.store.encoding.KeyBytes;
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

/** What can be asked of a file, by whichever connection. */
final class Reading {

    private static final JsonMapper IDS = new JsonMapper();

    private Reading() {}

    static <D> Optional<D> get(Statements on, Collection<D> collection, String id) throws SQLException {
        var statement = on.prepare(Sql.get(collection));
        statement.setString(1, id);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(DocumentJson.read(collection.type(), rows.getBytes(1))) : Optional.empty();
        }
    }

    static <D> Map<String, D> find(Statements on, Collection<D> collection, java.util.Collection<String> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var statement = on.prepare(Sql.find(collection));
        statement.setString(1, IDS.writeValueAsString(ids));
        var found = new LinkedHashMap<String, D>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), DocumentJson.read(collection.type(), rows.getBytes(2)));
            }
        }
        return found;
    }

    static <D> List<Hit<D>> scan(Statements on, Collection<D> collection, Index<D> index, Scan scan)
            throws SQLException {
        var statement = on.prepare(Sql.scan(collection, index, scan.descending()));
        bind(statement, scan);
        var hits = new ArrayList<Hit<D>>(Math.min(scan.limit(), 100));
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                hits.add(hit(rows, collection));
            }
        }
        return hits;
    }

    private static <D> Hit<D> hit(ResultSet rows, Collection<D> collection) throws SQLException {
        return new Hit<>(
                rows.getString(2),
                DocumentJson.read(collection.type(), rows.getBytes(3)),
                KeyBytes.order(rows.getBytes(1)));
    }

    private static void bind(PreparedStatement statement, Scan scan) throws SQLException {
        var equal = scan.equal();
        byte[] low = KeyBytes.of(equal, scan.from() == null ? List.of() : scan.from());
        byte[] high = scan.to() == null ? KeyBytes.afterAll(equal) : KeyBytes.of(equal, scan.to());
        if (scan.after() != null) {
            byte[] after = KeyBytes.of(equal, scan.after());
            low = scan.descending() ? low : KeyBytes.greater(low, KeyBytes.successor(after));
            high = scan.descending() ? KeyBytes.smaller(high, after) : high;
        }
        statement.setBytes(1, low);
        statement.setBytes(2, high);
        statement.setInt(3, scan.limit());
    }

    static long position(Statements on) throws SQLException {
        return ((Number) meta(on, ModelFile.POSITION, -1L)).longValue();
    }

    static Object meta(Statements on, String name, Object otherwise) throws SQLException {
        var statement = on.prepare(Sql.META);
        statement.setString(1, name);
        try (var rows = statement.executeQuery()) {
            @Nullable Object value = rows.next() ? rows.getObject(1) : null;
            return value == null ? otherwise : value;
        }
    }

    static List<DeadLetter> parked(Statements on) throws SQLException {
        var parked = new ArrayList<DeadLetter>();
        try (var rows = on.prepare(Sql.PARKED).executeQuery()) {
            while (rows.next()) {
                parked.add(new DeadLetter(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return parked;
    }
}
