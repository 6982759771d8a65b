package io.whence.query.search.index;

import io.whence.platform.start.StartupFailedException;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** A read model in a Lucene index of this node's own, in a directory of its own: the live one, and one in the making beside it. */
public final class LuceneSearchIndex implements ReadModelStorage, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneSearchIndex.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Path directory;
    private final IndexGenerations generations;
    private final IndexDocumentLayout layout;
    private final Duration commitAfter;
    private final Lock publishing = new ReentrantLock();
    private volatile @Nullable DirectoryReader published;

    /**
     * Nothing is opened yet.
     *
     * @param commitAfter how long what was written may wait for its commit: so much of the log is read again after a crash
     */
    public LuceneSearchIndex(Path directory, IndexDocumentLayout layout, Duration commitAfter) {
        this.directory = directory;
        this.generations = new IndexGenerations(directory);
        this.layout = layout;
        this.commitAfter = commitAfter;
    }

    /** What reads the index. */
    public interface Reading<T> {
        T read(IndexSnapshot snapshot) throws IOException;
    }

    /**
     * Reads the live index as it is now; also while another one takes its place.
     *
     * @throws RequestProblemException 503 {@code read-model-behind} before there is one
     */
    public <T> T read(Reading<T> reading) {
        var reader = acquire();
        try {
            return reading.read(new IndexSnapshot(reader));
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index cannot be read", e);
        } finally {
            release(reader);
        }
    }

    private DirectoryReader acquire() {
        publishing.lock();
        try {
            var reader = published;
            if (reader == null) {
                throw new RequestProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "read-model-behind",
                        "The search index is being built.",
                        RETRY_AFTER_SECONDS);
            }
            reader.incRef();
            return reader;
        } finally {
            publishing.unlock();
        }
    }

    private void publish(@Nullable DirectoryReader next) {
        publishing.lock();
        try {
            if (next != null) {
                next.incRef();
            }
            var before = published;
            published = next;
            if (before != null) {
                release(before);
            }
        } finally {
            publishing.unlock();
        }
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            log.warn("The search index could not be let go of", e);
        }
    }

    @Override
    public Optional<DocumentStore> open(ReadModelDefinition model) {
        try {
            var live = generations.live();
            var store = live.isEmpty() ? Optional.<DocumentStore>empty() : open(live.get(), model);
            if (store.isEmpty()) {
                publish(null);
            }
            return store;
        } catch (LockObtainFailedException e) {
            throw new StartupFailedException("the search index in " + directory
                    + " is in use by another process: each needs a WHENCE_DATA of its own");
        } catch (IOException e) {
            if (!IndexFailureTranslator.isBroken(e)) {
                throw IndexFailureTranslator.because("the search index cannot be opened", e);
            }
            log.warn("The search index is rebuilt: it is broken ({})", e.getMessage());
            publish(null);
            return Optional.empty();
        }
    }

    private Optional<DocumentStore> open(Path generation, ReadModelDefinition model) throws IOException {
        Optional<IndexCommitData> commit;
        try (var files = FSDirectory.open(generation);
                var reader = DirectoryReader.open(files)) {
            commit = commit(reader);
        }
        var mismatch = commit.map(known -> known.made().mismatch(model, IndexCommitData.FORMAT))
                .orElse(Optional.of("it is not Whence's"));
        if (mismatch.isPresent()) {
            log.info("The search index is rebuilt: {}", mismatch.get());
            return Optional.empty();
        }
        generations.deleteBefore(generation);
        return Optional.of(new LogFollowingIndex(generation, layout, commit.orElseThrow(), commitAfter, this::publish));
    }

    static Optional<IndexCommitData> commit(DirectoryReader reader) throws IOException {
        return Optional.ofNullable(IndexCommitData.of(reader.getIndexCommit().getUserData()));
    }

    @Override
    public ReadModelRebuild rebuild(ReadModelDefinition model) {
        try {
            return new IndexRebuild(generations.next(), layout, IndexCommitData.first(model), commitAfter);
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index cannot be rebuilt", e);
        }
    }

    @Override
    public DocumentStore promote(ReadModelDefinition model, DocumentStore finished) {
        finished.close();
        return open(model).orElseThrow(() -> new IllegalStateException("the rebuilt search index is not its own"));
    }

    @Override
    public void close() {
        publish(null);
    }
}
