package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.sqlite.SqliteDatabaseFile.Durability;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A read model in the making: no journal and no fsync, since what is lost half-way is begun anew. */
final class SqliteReadModelRebuild implements ReadModelRebuild {

    private final SqliteDatabaseFile file;
    private final ReadModelDefinition model;
    private final PreparedSqliteStatements writer;
    private long position = -1;
    private boolean closed;

    private SqliteReadModelRebuild(
            SqliteDatabaseFile file, ReadModelDefinition model, PreparedSqliteStatements writer) {
        this.file = file;
        this.model = model;
        this.writer = writer;
    }

    static SqliteReadModelRebuild begin(SqliteDatabaseFile file, ReadModelDefinition model) throws SQLException {
        file.delete();
        var connection = file.writer(Durability.NORMAL);
        connection.setAutoCommit(true);
        var writer = new PreparedSqliteStatements(connection);
        writer.execute("PRAGMA journal_mode=OFF");
        writer.execute("PRAGMA synchronous=OFF");
        writer.execute("PRAGMA locking_mode=EXCLUSIVE");
        writer.execute("PRAGMA cache_size=-65536");
        connection.setAutoCommit(false);
        SqliteModelMetadata.create(writer, model);
        connection.commit();
        return new SqliteReadModelRebuild(file, model, writer);
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        try {
            return SqliteDocumentReader.find(writer, collection, ids);
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the rebuild cannot be read", e);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<DeadLetter> parked() {
        try {
            return SqliteDocumentReader.parked(writer);
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the rebuild cannot be read", e);
        }
    }

    @Override
    public long write(ModelChanges changes) {
        try {
            long bytes = 0;
            var batch = new SqliteWriteBatch(writer);
            for (var change : changes.changes()) {
                bytes += SqliteDocumentWriter.write(writer, batch, change);
            }
            batch.flush();
            SqliteDocumentWriter.write(writer, changes);
            writer.connection().commit();
            position = changes.position();
            return bytes;
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the rebuild cannot be written", e);
        }
    }

    @Override
    public DocumentStore finish() {
        try {
            for (var collection : model.collections()) {
                SqliteIndexBuilder.fill(writer, collection);
            }
            writer.connection().commit();
            writer.close();
            closed = true;
            return new SqliteDocumentStore(file, new PreparedSqliteStatements(file.writer(Durability.NORMAL)));
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the rebuild cannot be finished", e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            writer.close();
        } catch (SQLException e) {
            throw SqliteFailureTranslator.because("the rebuild cannot be closed", e);
        } finally {
            file.delete();
        }
    }
}
