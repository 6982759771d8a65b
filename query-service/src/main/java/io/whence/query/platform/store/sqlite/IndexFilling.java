package io.whence.query.platform.store.sqlite;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Fills the indexes of a collection from its documents, in sorted runs: many times as fast as one document at a time. */
final class IndexFilling<D> {

    /** Entries held in memory before they are sorted and written; about 40 MB. */
    private static final int RUN = 200_000;

    private record Entry(byte[] key, String id) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key, Arrays::compareUnsigned).thenComparing(Entry::id);

    private final Statements on;
    private final Collection<D> collection;
    private final Map<Index<D>, List<Entry>> runs = new LinkedHashMap<>();
    private int held;

    private IndexFilling(Statements on, Collection<D> collection) {
        this.on = on;
        this.collection = collection;
        collection.indexes().forEach(index -> runs.put(index, new ArrayList<>()));
    }

    /**
     * Fills them.
     *
     * @throws CancellationException when the thread was interrupted
     */
    static <D> void fill(Statements on, Collection<D> collection) throws SQLException {
        if (collection.indexes().isEmpty()) {
            return;
        }
        var filling = new IndexFilling<>(on, collection);
        try (var rows = on.prepare(Sql.all(collection)).executeQuery()) {
            while (rows.next()) {
                filling.hold(rows);
            }
        }
        filling.write();
    }

    private void hold(ResultSet rows) throws SQLException {
        var id = rows.getString(1);
        var document = DocumentJson.read(collection.type(), rows.getBytes(2));
        for (var run : runs.entrySet()) {
            for (byte[] key : IndexWriting.keys(run.getKey(), document)) {
                run.getValue().add(new Entry(key, id));
                held++;
            }
        }
        if (held >= RUN) {
            write();
        }
    }

    private void write() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        for (var run : runs.entrySet()) {
            run.getValue().sort(ORDER);
            for (var entry : run.getValue()) {
                IndexWriting.add(on, collection, run.getKey(), entry.key(), entry.id());
            }
            run.getValue().clear();
        }
        held = 0;
    }
}
