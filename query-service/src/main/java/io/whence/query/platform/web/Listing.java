package io.whence.query.platform.web;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index, less what is not wanted. However little is wanted, one page looks at a bounded number of documents: a
 * page may be short, and then still has a next one.
 *
 * @param resume where the next page goes on; null when there is nothing left
 */
public record Listing<D>(List<Hit<D>> hits, @Nullable List<Object> resume) {

    private static final int LOOKED_AT = 5_000;
    private static final int STEP = 200;

    public static <D> Listing<D> of(
            Documents documents, Collection<D> collection, Index<D> index, Scan scan, Predicate<D> wanted) {
        var hits = new ArrayList<Hit<D>>();
        var after = scan.after();
        for (int looked = 0; looked < LOOKED_AT; ) {
            int step = Math.max(scan.limit() - hits.size() + 1, STEP);
            var batch = documents.scan(
                    collection, index, new Scan(scan.equal(), scan.from(), scan.to(), after, scan.descending(), step));
            for (var hit : batch) {
                if (wanted.test(hit.document())) {
                    if (hits.size() == scan.limit()) {
                        return new Listing<>(hits, hits.getLast().order());
                    }
                    hits.add(hit);
                }
                after = hit.order();
            }
            looked += batch.size();
            if (batch.size() < step) {
                return new Listing<>(hits, null);
            }
        }
        return new Listing<>(hits, after);
    }
}
