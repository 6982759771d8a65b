package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.Note;
import io.whence.query.readmodel.store.ScanContract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

class SqliteScanTest extends ScanContract {

    private @Nullable DocumentStore store;

    @BeforeProperty
    void make() throws IOException {
        var storage = new SqliteReadModelStorage(Files.createTempDirectory("scans"));
        try (var rebuild = storage.rebuild(Note.MODEL)) {
            store = storage.promote(Note.MODEL, rebuild.finish());
        }
    }

    @AfterProperty
    void close() {
        store().close();
    }

    @Override
    protected DocumentStore store() {
        return Objects.requireNonNull(store);
    }
}
