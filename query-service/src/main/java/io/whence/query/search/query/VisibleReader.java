package io.whence.query.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A reader whose statistics are of what one caller sees: how many documents there are, and in how many of them a term is. What scores
 * depend on tells nothing of other teams that way. Replaced and deleted documents are not counted either, so that an index scores as its
 * rebuild does. It is asked for statistics alone; what it would find is not restricted.
 */
final class VisibleReader extends FilterDirectoryReader {

    /** Of a term in a segment; for what is more frequent, the rest is taken to be like these. */
    private static final int COUNTED = 20_000;

    private static final long BYTES_KEPT = 64L << 20;
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    /** What is seen of a segment stays the same until it is merged, whatever is deleted in it. */
    private static final Cache<SegmentKey, FixedBitSet> SEEN = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .<SegmentKey, FixedBitSet>weigher((_, seen) -> (int) Math.min(Integer.MAX_VALUE, seen.ramBytesUsed()))
            .expireAfterAccess(KEPT_FOR)
            .build();

    private record SegmentKey(IndexReader.CacheKey segment, Query sight) {}

    private VisibleReader(DirectoryReader in, Query sight) throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new Segment(segment, sight);
            }
        });
    }

    /** Of all that is within a query. */
    static VisibleReader of(DirectoryReader all, Query sight) throws IOException {
        return new VisibleReader(all, sight);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) {
        throw new UnsupportedOperationException("it is of one moment");
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Segment extends FilterLeafReader {

        private final Query sight;
        private @Nullable FixedBitSet seen;

        Segment(LeafReader in, Query sight) {
            super(in);
            this.sight = sight;
        }

        @Override
        public int numDocs() {
            try {
                return count(DocIdSetIterator.all(maxDoc()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            var terms = super.terms(field);
            return terms == null ? null : new SeenTerms(terms);
        }

        /** How many of them are seen, and still there. */
        private int count(DocIdSetIterator documents) throws IOException {
            var visible = seen();
            var live = getLiveDocs();
            int count = 0;
            int at = documents.nextDoc();
            while (at != DocIdSetIterator.NO_MORE_DOCS) {
                if (!visible.get(at)) {
                    int next = at + 1 == visible.length() ? DocIdSetIterator.NO_MORE_DOCS : visible.nextSetBit(at + 1);
                    at = next == DocIdSetIterator.NO_MORE_DOCS ? next : documents.advance(next);
                    continue;
                }
                if (live == null || live.get(at)) {
                    count++;
                }
                at = documents.nextDoc();
            }
            return count;
        }

        private FixedBitSet seen() throws IOException {
            var known = seen;
            if (known == null) {
                var helper = in.getCoreCacheHelper();
                var key = helper == null ? null : new SegmentKey(helper.getKey(), sight);
                known = key == null ? null : SEEN.getIfPresent(key);
                if (known == null) {
                    known = find();
                    if (key != null) {
                        SEEN.put(key, known);
                    }
                }
                seen = known;
            }
            return known;
        }

        private FixedBitSet find() throws IOException {
            var found = new FixedBitSet(maxDoc());
            var searcher = new IndexSearcher(in);
            searcher.setQueryCache(null);
            var scorer = searcher.createWeight(searcher.rewrite(sight), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(in.getContext());
            if (scorer != null) {
                found.or(scorer.iterator());
            }
            return found;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }

        private final class SeenTerms extends FilterTerms {

            SeenTerms(Terms in) {
                super(in);
            }

            @Override
            public TermsEnum iterator() throws IOException {
                return new SeenTermsEnum(in.iterator());
            }
        }

        private final class SeenTermsEnum extends FilterTermsEnum {

            SeenTermsEnum(TermsEnum in) {
                super(in);
            }

            @Override
            public int docFreq() throws IOException {
                return count(in.postings(null, PostingsEnum.NONE));
            }
        }
    }
}
