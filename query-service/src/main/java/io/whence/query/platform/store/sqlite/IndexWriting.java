package io.whence.query.platform.store.sqlite;

import io.whence.query.platform.store.Change;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import io.whence.query.platform.store.encoding.KeyBytes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Moves documents within their indexes: only keys that changed are touched. */
final class IndexWriting {

    private IndexWriting() {}

    static <D> void move(Statements on, Change<D> change, @Nullable D before) throws SQLException {
        for (var index : change.collection().indexes()) {
            var old = keys(index, before);
            var now = keys(index, change.document());
            for (byte[] key : old) {
                if (!now.contains(key)) {
                    execute(on, Sql.removeKey(change.collection(), index), key, change.id());
                }
            }
            for (byte[] key : now) {
                if (!old.contains(key)) {
                    add(on, change.collection(), index, key, change.id());
                }
            }
        }
    }

    static void add(Statements on, Collection<?> collection, Index<?> index, byte[] key, String id)
            throws SQLException {
        execute(on, Sql.addKey(collection, index), key, id);
    }

    static <D> TreeSet<byte[]> keys(Index<D> index, @Nullable D document) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var key = document == null ? Key.NONE : index.key().apply(document);
        for (var equal : key.equal()) {
            keys.add(KeyBytes.of(equal, key.order()));
        }
        return keys;
    }

    private static void execute(Statements on, String sql, byte[] key, String id) throws SQLException {
        var statement = on.prepare(sql);
        statement.setBytes(1, key);
        statement.setString(2, id);
        statement.executeUpdate();
    }
}
