package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** A counter of what is found, by what it is, where, of which tag, by whom and of which year. */
public record FacetCounter(Set<Facet> wanted)
        implements CollectorManager<FacetCounter.Counter, Map<FacetCounter.Facet, List<FacetCounter.Count>>> {

    /** How many values of each are told, the most frequent ones. */
    private static final int TOLD = 20;

    /** What can be counted by. */
    public enum Facet {
        KIND(SearchDocumentLayout.KIND),
        TEAM(SearchDocumentLayout.TEAM),
        TAG(SearchDocumentLayout.TAG),
        AUTHOR(SearchDocumentLayout.AUTHOR),
        YEAR(SearchDocumentLayout.YEAR);

        private final String field;

        Facet(String field) {
            this.field = field;
        }
    }

    /** So many have a value. */
    public record Count(String value, long count) {}

    @Override
    public Counter newCollector() {
        return new Counter(wanted);
    }

    @Override
    public Map<Facet, List<Count>> reduce(Collection<Counter> counters) throws IOException {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : wanted) {
            var sums = new HashMap<String, Long>();
            for (var counter : counters) {
                counter.endSegment();
                counter.counts
                        .getOrDefault(facet, Map.of())
                        .forEach((value, count) -> sums.merge(value, count, Long::sum));
            }
            counts.put(
                    facet,
                    sums.entrySet().stream()
                            .map(entry -> new Count(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(Count::count)
                                    .reversed()
                                    .thenComparing(Count::value))
                            .limit(TOLD)
                            .toList());
        }
        return counts;
    }

    /** Counts one segment's values by their number, and adds up by value at its end. */
    static final class Counter extends SimpleCollector {

        private record Ordinals(Facet facet, SortedSetDocValues values, int[] counts) {}

        private final Set<Facet> wanted;
        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        private List<Ordinals> segment = List.of();

        Counter(Set<Facet> wanted) {
            this.wanted = wanted;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            endSegment();
            segment = new ArrayList<>();
            for (var facet : wanted) {
                var values = values(leaf.reader(), facet);
                segment.add(new Ordinals(facet, values, new int[Math.toIntExact(values.getValueCount())]));
            }
        }

        private static SortedSetDocValues values(LeafReader reader, Facet facet) throws IOException {
            return facet == Facet.TAG
                    ? DocValues.getSortedSet(reader, facet.field)
                    : DocValues.singleton(DocValues.getSorted(reader, facet.field));
        }

        @Override
        public void collect(int document) throws IOException {
            for (var ordinals : segment) {
                if (ordinals.values.advanceExact(document)) {
                    for (int i = 0; i < ordinals.values.docValueCount(); i++) {
                        ordinals.counts[(int) ordinals.values.nextOrd()]++;
                    }
                }
            }
        }

        void endSegment() throws IOException {
            for (var ordinals : segment) {
                var sums = counts.computeIfAbsent(ordinals.facet, _ -> new HashMap<>());
                for (int i = 0; i < ordinals.counts.length; i++) {
                    if (ordinals.counts[i] > 0) {
                        sums.merge(ordinals.values.lookupOrd(i).utf8ToString(), (long) ordinals.counts[i], Long::sum);
                    }
                }
            }
            segment = List.of();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
