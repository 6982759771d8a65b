package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ModelChanges;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A read model in one SQLite file. */
final class SqliteDocumentStore implements DocumentStore {

    private static final Logger log = LoggerFactory.getLogger(SqliteDocumentStore.class);

    private final SqliteDatabaseFile file;
    private final PreparedSqliteStatements writer;
    private final SqliteReaderPool readers;
    private volatile long position;
    private boolean closed;

    SqliteDocumentStore(SqliteDatabaseFile file, PreparedSqliteStatements writer) throws SQLException {
        this.file = file;
        this.writer = writer;
        this.position = SqliteDocumentReader.position(writer);
        // Every statement before this began a transaction; readers need it over, or checkpoints would wait for it.
        writer.connection().commit();
        this.readers = SqliteReaderPool.of(file);
    }

    SqliteDatabaseFile file() {
        return file;
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        return readers.read(on -> SqliteDocumentReader.find(on, collection, ids));
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        return readers.read(on -> SqliteDocumentReader.get(on, collection, id));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        return readers.read(on -> SqliteDocumentReader.scan(on, collection, index, scan));
    }

    @Override
    public List<DeadLetter> parked() {
        return readers.read(SqliteDocumentReader::parked);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long write(ModelChanges changes) {
        try {
            long bytes = writeDocuments(changes);
            SqliteDocumentWriter.write(writer, changes);
            writer.connection().commit();
            position = changes.position();
            return bytes;
        } catch (SQLException e) {
            writer.rollback();
            throw SqliteFailureTranslator.because("the read model cannot be written", e);
        } catch (RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private long writeDocuments(ModelChanges changes) throws SQLException {
        var ids = new HashMap<DocumentCollection<?>, Set<String>>();
        for (var change : changes.changes()) {
            ids.computeIfAbsent(change.collection(), _ -> new HashSet<>()).add(change.id());
        }
        var before = new HashMap<DocumentCollection<?>, Map<String, ?>>();
        for (var touched : ids.entrySet()) {
            before.put(touched.getKey(), SqliteDocumentReader.find(writer, touched.getKey(), touched.getValue()));
        }
        long bytes = 0;
        var batch = new SqliteWriteBatch(writer);
        for (var change : changes.changes()) {
            bytes += write(batch, change, before);
        }
        batch.flush();
        return bytes;
    }

    private <D> int write(
            SqliteWriteBatch batch, DocumentChange<D> change, Map<DocumentCollection<?>, Map<String, ?>> before)
            throws SQLException {
        var old = before.getOrDefault(change.collection(), Map.of()).get(change.id());
        SqliteIndexWriter.move(
                batch, change, old == null ? null : change.collection().type().cast(old));
        return SqliteDocumentWriter.write(writer, batch, change);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            log.warn("{} could not be closed", file.path(), e);
        }
    }
}
