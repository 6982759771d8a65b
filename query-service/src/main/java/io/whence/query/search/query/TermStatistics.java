package io.whence.query.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.Bits;

/**
 * The rarity of a query's terms, which is what scores depend on beside a document itself. It goes with a cursor, so that later
 * pages score alike on every node and whatever is written meanwhile, and rare terms are counted without what was replaced or
 * deleted, so that an index scores as its rebuild does.
 *
 * @param documents how many there are
 * @param frequencies in how many documents each term is
 */
record TermStatistics(long documents, Map<Term, Long> frequencies) {

    /** Up to here replaced documents still in the index are told from live ones; beyond, they make no difference to speak of. */
    private static final int COUNTED_EXACTLY = 20_000;

    /** Of what is not scored. */
    static final TermStatistics NONE = new TermStatistics(1, Map.of());

    static TermStatistics of(Query query, IndexReader reader) throws IOException {
        var frequencies = new TreeMap<Term, Long>();
        for (var term : terms(query)) {
            frequencies.put(term, frequency(term, reader));
        }
        // Beside each text there is what else is known of it.
        return new TermStatistics(reader.numDocs() / 2, frequencies);
    }

    /** In how many documents a term is, counted one by one where some were replaced. */
    private static long frequency(Term term, IndexReader reader) throws IOException {
        long all = 0;
        long live = 0;
        for (var leaf : reader.leaves()) {
            var within = Terms.getTerms(leaf.reader(), term.field()).iterator();
            if (!within.seekExact(term.bytes())) {
                continue;
            }
            all += within.docFreq();
            var liveDocuments = leaf.reader().getLiveDocs();
            live += liveDocuments == null || all > COUNTED_EXACTLY
                    ? within.docFreq()
                    : live(within.postings(null, PostingsEnum.NONE), liveDocuments);
        }
        return all > COUNTED_EXACTLY ? all : live;
    }

    private static long live(PostingsEnum postings, Bits liveDocuments) throws IOException {
        long live = 0;
        for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
            if (liveDocuments.get(at)) {
                live++;
            }
        }
        return live;
    }

    /**
     * Reads what {@link #values()} wrote for the same query.
     *
     * @throws IllegalArgumentException when it is of another one
     */
    static TermStatistics of(Query query, List<Long> values) {
        var terms = terms(query);
        if (values.size() != terms.size() + 1) {
            throw new IllegalArgumentException("statistics of other terms");
        }
        var frequencies = new TreeMap<Term, Long>();
        int at = 1;
        for (var term : terms) {
            frequencies.put(term, values.get(at++));
        }
        return new TermStatistics(values.getFirst(), frequencies);
    }

    List<Long> values() {
        var values = new ArrayList<Long>();
        values.add(documents);
        values.addAll(frequencies.values());
        return values;
    }

    private static TreeSet<Term> terms(Query query) {
        var terms = new TreeSet<Term>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query within, Term... found) {
                terms.addAll(List.of(found));
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return occur == Occur.FILTER || occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
            }
        });
        return terms;
    }
}
