package io.whence.query.search.index;

import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ModelChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that follows the log. What is written can be found at once; it is committed, which is slow, every few seconds: the log
 * gives again what a crash takes.
 */
final class LogFollowingIndex implements DocumentStore {

    private static final Logger log = LoggerFactory.getLogger(LogFollowingIndex.class);

    private static final Duration PACE = Duration.ofMillis(25);

    private final Path generation;
    private final IndexDocumentLayout layout;
    private final Duration commitAfter;
    private final Consumer<DirectoryReader> published;
    private IndexWriter writer;
    private volatile DirectoryReader reader;
    private volatile IndexCommitData now;
    private long uncommittedSince;
    private boolean lost;
    private boolean closed;

    /** Opens what has a commit of Whence's. */
    LogFollowingIndex(
            Path generation,
            IndexDocumentLayout layout,
            IndexCommitData commit,
            Duration commitAfter,
            Consumer<DirectoryReader> published)
            throws IOException {
        this.generation = generation;
        this.layout = layout;
        this.commitAfter = commitAfter;
        this.published = published;
        this.writer = IndexWriterFactory.following(generation, layout);
        this.reader = read(writer);
        this.now = commit;
        published.accept(reader);
    }

    private static DirectoryReader read(IndexWriter writer) throws IOException {
        try {
            return DirectoryReader.open(writer);
        } catch (IOException | RuntimeException e) {
            IndexWriterFactory.close(writer);
            throw e;
        }
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        try {
            return new IndexSnapshot(reader).find(collection, ids);
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index cannot be read", e);
        }
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        return Optional.ofNullable(find(collection, List.of(id)).get(id));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        throw new UnsupportedOperationException("it has no indexes but for searching");
    }

    @Override
    public long position() {
        return now.position();
    }

    @Override
    public List<DeadLetter> parked() {
        return now.parked();
    }

    /** Showing what was written takes several milliseconds of work, however little that is. */
    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public long write(ModelChanges changes) {
        try {
            long bytes = IndexDocumentCodec.write(writer, layout, changes.changes());
            show();
            // Only now: who waits for the position looks at once.
            now = new IndexCommitData(
                    now.made(),
                    changes.position(),
                    Stream.concat(now.parked().stream(), changes.parked().stream())
                            .distinct()
                            .toList());
            commitInTime();
            return bytes;
        } catch (IOException e) {
            lost = true;
            throw IndexFailureTranslator.because("the search index cannot be written", e);
        } catch (RuntimeException e) {
            lost = true;
            throw e;
        }
    }

    private void show() throws IOException {
        var newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            published.accept(newer);
            var older = reader;
            reader = newer;
            older.close();
        }
    }

    private void commitInTime() throws IOException {
        long time = System.nanoTime();
        if (uncommittedSince == 0) {
            uncommittedSince = time;
        } else if (time - uncommittedSince > commitAfter.toNanos()) {
            commit();
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(now.data().entrySet());
        writer.commit();
        uncommittedSince = 0;
    }

    /** After a write that failed, goes back to what was committed. */
    @Override
    public boolean refresh() {
        if (lost) {
            try {
                IndexWriterFactory.close(writer);
                writer = IndexWriterFactory.following(generation, layout);
                reader.close();
                reader = read(writer);
                now = LuceneSearchIndex.commit(reader).orElseThrow();
                uncommittedSince = 0;
                lost = false;
            } catch (IOException e) {
                throw IndexFailureTranslator.because("the search index cannot be opened again", e);
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!lost) {
                commit();
            }
        } catch (IOException | RuntimeException e) {
            log.warn("What was last written to the search index is read from the log again: {}", e.toString());
        }
        try {
            reader.close();
            IndexWriterFactory.close(writer);
        } catch (IOException e) {
            log.warn("The search index could not be closed", e);
        }
    }
}
