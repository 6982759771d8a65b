package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.DocumentBuffer;
import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.sqlite.SqliteDump;
import io.whence.query.readmodel.store.sqlite.SqliteReadModelStorage;
import java.nio.file.Path;
import java.util.List;

/** A projection's documents in a real file, folded in whatever batches a test likes. */
public final class FoldedModel implements AutoCloseable {

    private static final long CACHE = 1_000;

    private final Projection projection;
    private final Path file;
    private final DocumentStore store;
    private final DocumentBuffer workspace;

    public FoldedModel(Projection projection, Path directory) {
        this(projection, new SqliteReadModelStorage(directory), directory);
    }

    /** One in any storage: the one that is there, or a new one. */
    public FoldedModel(Projection projection, ReadModelStorage storage, Path directory) {
        var model = new ReadModelDefinition(projection.name(), projection.version(), projection.collections());
        this.projection = projection;
        this.file = directory.resolve(projection.name() + ".db");
        this.store = storage.open(model)
                .orElseGet(() -> storage.promote(model, storage.rebuild(model).finish()));
        this.workspace = new DocumentBuffer(store, CACHE, false);
    }

    /** Folds everything into a new making, and puts it in the place of the live one, which must be closed. */
    public static void rebuild(Projection projection, ReadModelStorage storage, List<RecordedEvent> events) {
        var model = new ReadModelDefinition(projection.name(), projection.version(), projection.collections());
        try (var rebuild = storage.rebuild(model)) {
            var update = ReadModelCatchUp.fresh(projection, rebuild);
            update.fold(new EventSlice(events, List.of(), events.getLast().position(), 0, false));
            update.flush();
            storage.promote(model, rebuild.finish()).close();
        }
    }

    public long position() {
        return store.position();
    }

    /** Folds a batch and commits it as of a position. */
    public void fold(List<RecordedEvent> batch, long position) {
        var layer = workspace.layer();
        projection.fold(batch, layer);
        layer.keep();
        workspace.flush(position);
    }

    public DocumentReader documents() {
        return store;
    }

    /** Everything that is stored, indexes included. */
    public List<String> dump() {
        return SqliteDump.of(file);
    }

    @Override
    public void close() {
        store.close();
    }
}
