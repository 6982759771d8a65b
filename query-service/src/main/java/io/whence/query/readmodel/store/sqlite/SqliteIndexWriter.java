package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import io.whence.query.readmodel.store.encoding.IndexKeyBytes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Moves documents within their indexes: only keys that changed are touched. */
final class SqliteIndexWriter {

    private SqliteIndexWriter() {}

    static <D> void move(SqliteWriteBatch batch, DocumentChange<D> change, @Nullable D before) throws SQLException {
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

    static <D> TreeSet<byte[]> keys(DocumentIndex<D> index, @Nullable D document) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var key = document == null ? IndexKey.NONE : index.key().apply(document);
        for (var equal : key.equal()) {
            keys.add(IndexKeyBytes.of(equal, key.order()));
        }
        return keys;
    }
}
