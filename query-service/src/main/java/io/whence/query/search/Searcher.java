package io.whence.query.search;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.index.SearchIndex.Reading;
import io.whence.query.search.index.Snapshot;
import io.whence.query.search.text.Analysis;
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
final class Searcher extends IndexSearcher {

    /** How many words texts have, as scores take it: a constant, so that no score depends on what else there is. */
    private static final long WORDS_OF_A_TEXT = 80;

    private static final long WORDS_OF_A_TITLE = 8;

    private final Statistics statistics;

    private Searcher(IndexReader reader, Statistics statistics) {
        super(reader);
        this.statistics = statistics;
    }

    static Searcher of(DirectoryReader reader, Statistics statistics, QueryTimeout timeout) throws IOException {
        // Looking through a dictionary is stopped by the reader, looking through documents by the searcher.
        var searcher = new Searcher(ExitableDirectoryReader.wrap(reader, timeout), statistics);
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
    static <T> T inTime(Reading<T> reading, Snapshot snapshot) throws IOException {
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
        boolean isTitle = field.equals(SearchLayout.TITLE) || field.equals(Analysis.exact(SearchLayout.TITLE));
        long words = documents * (isTitle ? WORDS_OF_A_TITLE : WORDS_OF_A_TEXT);
        return new CollectionStatistics(field, documents, documents, words, documents);
    }
}
