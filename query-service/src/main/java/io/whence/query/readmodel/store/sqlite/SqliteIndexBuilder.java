package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Fills the indexes of a collection from its documents, in sorted runs: many times as fast as one document at a time. While one run
 * is written, the next is decoded and sorted elsewhere.
 */
final class SqliteIndexBuilder<D> implements AutoCloseable {

    /** A run in memory; two are, and their keys. */
    private static final int RUN_DOCUMENTS = 50_000;

    private static final long RUN_BYTES = 16_000_000;

    private record Stored(String id, byte[] json) {}

    private record Entry(byte[] key, String id) {}

    private record Keys(DocumentIndex<?> index, List<Entry> sorted) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key, Arrays::compareUnsigned).thenComparing(Entry::id);

    private final PreparedSqliteStatements on;
    private final DocumentCollection<D> collection;
    // Not the common pool: with two cores it has one thread, and others block it.
    private final ExecutorService sorter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-sorter").factory());
    private final List<Stored> run = new ArrayList<>();
    private long runBytes;
    private CompletableFuture<List<Keys>> next = CompletableFuture.completedFuture(List.of());

    private SqliteIndexBuilder(PreparedSqliteStatements on, DocumentCollection<D> collection) {
        this.on = on;
        this.collection = collection;
    }

    /**
     * Fills them.
     *
     * @throws CancellationException when the thread was interrupted
     */
    static <D> void fill(PreparedSqliteStatements on, DocumentCollection<D> collection) throws SQLException {
        if (collection.indexes().isEmpty()) {
            return;
        }
        try (var filling = new SqliteIndexBuilder<>(on, collection);
                var rows = on.prepare(SqliteStatementTexts.all(collection)).executeQuery()) {
            while (rows.next()) {
                filling.add(new Stored(rows.getString(1), rows.getBytes(2)));
            }
            filling.turn();
            filling.turn();
        }
    }

    private void add(Stored document) throws SQLException {
        run.add(document);
        runBytes += document.json().length;
        if (run.size() >= RUN_DOCUMENTS || runBytes >= RUN_BYTES) {
            turn();
        }
    }

    /** Has this run sorted, and writes the one before it meanwhile. */
    private void turn() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var sorted = next.join();
        var documents = List.copyOf(run);
        next = CompletableFuture.supplyAsync(() -> sorted(documents), sorter);
        run.clear();
        runBytes = 0;
        for (var keys : sorted) {
            var rows = new SqliteRowBatch(on, count -> SqliteStatementTexts.addKeys(collection, keys.index(), count));
            for (var entry : keys.sorted()) {
                rows.add(entry.key(), entry.id());
            }
            rows.flush();
        }
    }

    @Override
    public void close() {
        sorter.shutdownNow();
    }

    private List<Keys> sorted(List<Stored> documents) {
        var all = new ArrayList<Keys>();
        collection.indexes().forEach(index -> all.add(new Keys(index, new ArrayList<>())));
        for (var stored : documents) {
            var document = DocumentJson.read(collection.type(), stored.json());
            for (int i = 0; i < all.size(); i++) {
                for (byte[] key : SqliteIndexWriter.keys(collection.indexes().get(i), document)) {
                    all.get(i).sorted().add(new Entry(key, stored.id()));
                }
            }
        }
        all.forEach(keys -> keys.sorted().sort(ORDER));
        return all;
    }
}
