package io.whence.query.search.index;

import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ReadModelRebuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index in the making: it has no commit before it is finished. */
final class IndexRebuild implements ReadModelRebuild {

    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private final Path generation;
    private final IndexDocumentLayout layout;
    private final Duration commitAfter;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexCommitData now;
    private boolean isStale;
    private boolean finished;

    IndexRebuild(Path generation, IndexDocumentLayout layout, IndexCommitData first, Duration commitAfter)
            throws IOException {
        this.generation = generation;
        this.layout = layout;
        this.now = first;
        this.commitAfter = commitAfter;
        this.writer = IndexWriterFactory.rebuilding(generation, layout);
        this.reader = DirectoryReader.open(writer);
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        try {
            if (isStale) {
                show();
            }
            return new IndexSnapshot(reader).find(collection, ids);
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index in the making cannot be read", e);
        }
    }

    private void show() throws IOException {
        var newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
        isStale = false;
    }

    @Override
    public long position() {
        return now.position();
    }

    @Override
    public List<DeadLetter> parked() {
        return now.parked();
    }

    @Override
    public long write(ModelChanges changes) {
        try {
            long bytes = IndexDocumentCodec.write(writer, layout, changes.changes());
            now = new IndexCommitData(
                    now.made(),
                    changes.position(),
                    Stream.concat(now.parked().stream(), changes.parked().stream())
                            .distinct()
                            .toList());
            isStale = true;
            return bytes;
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index in the making cannot be written", e);
        }
    }

    @Override
    public DocumentStore finish() {
        try {
            writer.setLiveCommitData(now.data().entrySet());
            writer.commit();
            end();
            finished = true;
            return new LogFollowingIndex(generation, layout, now, commitAfter, _ -> {});
        } catch (IOException e) {
            throw IndexFailureTranslator.because("the search index in the making cannot be finished", e);
        }
    }

    @Override
    public void close() {
        if (!finished) {
            finished = true;
            try {
                end();
                IndexGenerations.delete(generation);
            } catch (IOException e) {
                log.warn("A search index in the making could not be removed", e);
            }
        }
    }

    private void end() throws IOException {
        reader.close();
        IndexWriterFactory.close(writer);
    }
}
