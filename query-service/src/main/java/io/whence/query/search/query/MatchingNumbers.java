package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/** Collects the numbers of what is found, by which texts and facts of the same things are brought together. */
record MatchingNumbers() implements CollectorManager<MatchingNumbers.Collecting, long[]> {

    /** What has one of these numbers. */
    static Query query(long[] numbers) {
        return LongField.newSetQuery(SearchDocumentLayout.BORN, numbers);
    }

    @Override
    public Collecting newCollector() {
        return new Collecting();
    }

    @Override
    public long[] reduce(Collection<Collecting> collectors) {
        return collectors.stream()
                .flatMapToLong(one -> Arrays.stream(one.numbers, 0, one.count))
                .toArray();
    }

    static final class Collecting extends SimpleCollector {

        private long[] numbers = {};
        private int count;
        private SortedNumericDocValues values = DocValues.emptySortedNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSortedNumeric(leaf.reader(), SearchDocumentLayout.BORN);
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                numbers = ArrayUtil.grow(numbers, count + 1);
                numbers[count++] = values.nextValue();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
