package io.whence.query.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The rarity of a query's terms among what its caller sees, which is what scores depend on beside a document itself. It goes with a
 * cursor, so that later pages score alike on every node and whatever is written meanwhile.
 *
 * @param documents how many there are
 * @param frequencies in how many documents each term is
 */
record TermStatistics(long documents, Map<Term, Long> frequencies) {

    /** Of what is not scored. */
    static final TermStatistics NONE = new TermStatistics(1, Map.of());

    static TermStatistics of(Query query, VisibleReader reader) throws IOException {
        var frequencies = new TreeMap<Term, Long>();
        for (var term : terms(query)) {
            frequencies.put(term, (long) reader.docFreq(term));
        }
        return new TermStatistics(reader.numDocs(), frequencies);
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
