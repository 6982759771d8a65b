package io.whence.query.search.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/** Opens Lucene's writers. */
final class IndexWriterFactory {

    /** Small segments, of which following the log makes many, are kept in memory until they are merged or committed. */
    private static final double CACHED_SEGMENT_MB = 4;

    private static final double CACHED_MB = 32;
    private static final double REBUILDING_MB = 64;

    private IndexWriterFactory() {}

    static IndexWriter following(Path generation, IndexDocumentLayout layout) throws IOException {
        var files = new NRTCachingDirectory(FSDirectory.open(generation), CACHED_SEGMENT_MB, CACHED_MB);
        return open(
                files,
                new IndexWriterConfig(layout.analyzer())
                        .setOpenMode(OpenMode.APPEND)
                        // Of the many small segments, each is merged with its like: the others cost half as much again.
                        .setMergePolicy(new LogDocMergePolicy()));
    }

    static IndexWriter rebuilding(Path generation, IndexDocumentLayout layout) throws IOException {
        return open(
                FSDirectory.open(generation),
                new IndexWriterConfig(layout.analyzer())
                        .setOpenMode(OpenMode.CREATE)
                        .setRAMBufferSizeMB(REBUILDING_MB));
    }

    private static IndexWriter open(Directory files, IndexWriterConfig config) throws IOException {
        try {
            // Whoever closes it says what the last commit holds.
            return new IndexWriter(files, config.setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Ends it with what was committed last. */
    static void close(IndexWriter writer) throws IOException {
        try (var files = writer.getDirectory()) {
            writer.rollback();
        }
    }
}
