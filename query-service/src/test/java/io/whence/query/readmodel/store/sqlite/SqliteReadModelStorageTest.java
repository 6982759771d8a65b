package io.whence.query.readmodel.store.sqlite;

import static io.whence.query.readmodel.store.Note.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.store.DocumentStoreContract;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.Note;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadModelStorageTest extends DocumentStoreContract {

    @TempDir
    Path directory;

    @Override
    protected ReadModelStorage storage() {
        return new SqliteReadModelStorage(directory);
    }

    @Override
    protected List<String> dump(ReadModelDefinition model) {
        return SqliteDump.of(directory.resolve(model.name() + ".db"));
    }

    @Test
    void keeps_one_file_for_each_read_model_and_none_of_a_rebuild() throws IOException {
        store.close();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("notebook.db");
        }
    }

    @Test
    void wants_a_rebuild_of_what_is_not_a_database() throws IOException {
        store.close();
        Files.writeString(directory.resolve("notebook.db"), "not a database, whatever its name says".repeat(100));
        assertThat(storage.open(MODEL)).isEmpty();
    }

    @Test
    void wants_a_rebuild_of_an_empty_file() throws IOException {
        store.close();
        Files.write(directory.resolve("notebook.db"), new byte[0]);
        assertThat(storage.open(MODEL)).isEmpty();
    }

    @Test
    void takes_no_notice_of_a_log_left_beside_the_file_it_replaces() throws IOException {
        store.write(new ModelChanges(7, List.of(Note.put("n1", Note.of("a", 1, "left behind"))), List.of()));
        var log = directory.resolve("notebook.db-wal");
        byte[] leftBehind = Files.readAllBytes(log);
        store.close();
        Files.write(log, leftBehind);
        try (var rebuild = storage.rebuild(MODEL)) {
            store = storage.promote(MODEL, rebuild.finish());
        }
        assertThat(store.position()).isEqualTo(-1);
    }
}
