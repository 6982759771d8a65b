package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.sqlite.SqliteDatabaseFile.Durability;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read models as files of one directory: {@code <model>.db}, and {@code <model>.rebuild.db} while one is in the making. */
public final class SqliteReadModelStorage implements ReadModelStorage {

    private static final Logger log = LoggerFactory.getLogger(SqliteReadModelStorage.class);

    private final Path directory;

    public SqliteReadModelStorage(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<DocumentStore> open(ReadModelDefinition model) {
        var file = live(model);
        if (!Files.exists(file.path())) {
            return Optional.empty();
        }
        try {
            return openExisting(file, model);
        } catch (SQLException e) {
            if (!SqliteFailureTranslator.isBroken(e) && !hasNoTables(e)) {
                throw SqliteFailureTranslator.because("the read model " + model.name() + " cannot be opened", e);
            }
            log.warn("The read model {} is rebuilt: its file is broken ({})", model.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<DocumentStore> openExisting(SqliteDatabaseFile file, ReadModelDefinition model)
            throws SQLException {
        var writer = new PreparedSqliteStatements(file.writer(Durability.NORMAL));
        try {
            // In pages. Between checkpoints that are felt by whoever waits to read their own write, and ones that write
            // a page again and again.
            writer.execute("PRAGMA wal_autocheckpoint=4000");
            var mismatch = SqliteModelMetadata.made(writer).mismatch(model, SqliteModelMetadata.FORMAT_NUMBER);
            if (mismatch.isEmpty()) {
                return Optional.of(new SqliteDocumentStore(file, writer));
            }
            log.info("The read model {} is rebuilt: {}", model.name(), mismatch.get());
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
        writer.close();
        return Optional.empty();
    }

    /** An empty or foreign database is as good as none; SQLite has no code of its own for a table that is not there. */
    private static boolean hasNoTables(SQLException e) {
        return String.valueOf(e.getMessage()).contains("no such table");
    }

    @Override
    public ReadModelRebuild rebuild(ReadModelDefinition model) {
        try {
            return SqliteReadModelRebuild.begin(inTheMaking(model), model);
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the read model " + model.name() + " cannot be rebuilt", e);
        }
    }

    @Override
    public DocumentStore promote(ReadModelDefinition model, DocumentStore finished) {
        finished.close();
        var from = inTheMaking(model).path();
        var to = live(model);
        try {
            force(from);
            // A log left beside the old file would be taken for the new one's.
            Files.deleteIfExists(to.path().resolveSibling(to.path().getFileName() + "-wal"));
            Files.deleteIfExists(to.path().resolveSibling(to.path().getFileName() + "-shm"));
            Files.move(from, to.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StorageUnavailableException.because("the rebuilt " + model.name() + " cannot be put in place", e);
        }
        return open(model)
                .orElseThrow(() -> new IllegalStateException("the rebuilt " + model.name() + " is not its own"));
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private SqliteDatabaseFile live(ReadModelDefinition model) {
        return new SqliteDatabaseFile(directory.resolve(model.name() + ".db"));
    }

    private SqliteDatabaseFile inTheMaking(ReadModelDefinition model) {
        return new SqliteDatabaseFile(directory.resolve(model.name() + ".rebuild.db"));
    }
}
