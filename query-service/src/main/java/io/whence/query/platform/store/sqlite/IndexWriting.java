package io.whence.query.platform.store.sqlite;

import io.whence.query.platform.store.Change;
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

    static <D> void move(Batch batch, Change<D> change, @Nullable D before) throws SQLException {
        for (var index : change.collection().indexes()) {
            var old = keys(index, before);
            var now = keys(index, change.document());
            for (byte[] key : old) {
                if (!now.contains(key)) {
                    batch.remove(change.collection(), index, key, change.id());
                }
            }
            for (byte[] key : now) {
                if (!old.contains(key)) {
                    batch.add(change.collection(), index, key, change.id());
                }
            }
        }
    }

    static <D> TreeSet<byte[]> keys(Index<D> index, @Nullable D document) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var key = document == null ? Key.NONE : index.key().apply(document);
        for (var equal : key.equal()) {
            keys.add(KeyBytes.of(equal, key.order()));
        }
        return keys;
    }
}
