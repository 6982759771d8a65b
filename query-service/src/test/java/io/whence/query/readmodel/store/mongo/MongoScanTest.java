package io.whence.query.readmodel.store.mongo;

import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.Note;
import io.whence.query.readmodel.store.ScanContract;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

class MongoScanTest extends ScanContract {

    private final TestMongo server = new TestMongo();
    private @Nullable DocumentStore store;

    @BeforeProperty
    void make() {
        var storage = server.owner(Note.MODEL.name());
        try (var rebuild = storage.rebuild(Note.MODEL)) {
            store = storage.promote(Note.MODEL, rebuild.finish());
        }
    }

    @AfterProperty
    void close() {
        server.close();
    }

    @Override
    protected DocumentStore store() {
        return Objects.requireNonNull(store);
    }
}
