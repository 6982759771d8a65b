package io.whence.query.search.query;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.index.IndexSnapshot;
import io.whence.query.search.index.LuceneSearchIndex.Reading;
import io.whence.query.search.text.SearchTextAnalysis;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.springframework.http.HttpStatus;

/** Searches for so long and no longer, and scores by given statistics. */
public final class TimeBoundedSearcher extends IndexSearcher {

    /** How many words texts have, as scores take it: a constant, so that no score depends on what else there is. */
    private static final long WORDS_OF_A_TEXT = 80;

    private static final long WORDS_OF_A_TITLE = 8;

    private final io.whence.query.search.query.TermStatistics statistics;

    private TimeBoundedSearcher(IndexReader reader, io.whence.query.search.query.TermStatistics statistics) {
        super(reader);
        this.statistics = statistics;
    }

    static TimeBoundedSearcher of(
            DirectoryReader reader, io.whence.query.search.query.TermStatistics statistics, QueryTimeout timeout)
            throws IOException {
        // Looking through a dictionary is stopped by the reader, looking through documents by the searcher.
        var searcher = new TimeBoundedSearcher(ExitableDirectoryReader.wrap(reader, timeout), statistics);
        searcher.setTimeout(timeout);
        return searcher;
    }

    /** Searches to the end, or not at all. */
    <T> T find(Query query, CollectorManager<?, T> collecting) throws IOException {
        var found = search(query, collecting);
        if (timedOut()) {
            throw timeIsUp();
        }
        return found;
    }

    /**
     * Reads as long as there is time.
     *
     * @throws RequestProblemException 503 {@code search-timed-out} when the time was up before the end
     */
    public static <T> T inTime(Reading<T> reading, IndexSnapshot snapshot) throws IOException {
        try {
            return reading.read(snapshot);
        } catch (ExitingReaderException _) {
            throw timeIsUp();
        }
    }

    private static RequestProblemException timeIsUp() {
        return new RequestProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search-timed-out",
                "The search took too long and was stopped: ask for less at once.");
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        long frequency = statistics.frequencies().getOrDefault(term, (long) docFreq);
        long clamped = Math.clamp(frequency, 1, Math.max(1, statistics.documents()));
        return new TermStatistics(term.bytes(), clamped, Math.max(clamped, totalTermFreq));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        long documents = Math.max(1, statistics.documents());
        boolean isTitle = field.equals(SearchDocumentLayout.TITLE)
                || field.equals(SearchTextAnalysis.exact(SearchDocumentLayout.TITLE));
        long words = documents * (isTitle ? WORDS_OF_A_TITLE : WORDS_OF_A_TEXT);
        return new CollectionStatistics(field, documents, documents, words, documents);
    }
}
