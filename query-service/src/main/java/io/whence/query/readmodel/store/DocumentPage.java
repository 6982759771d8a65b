package io.whence.query.readmodel.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents, as reading found them. Where few documents pass, a page ends early rather than read on and on; going on
 * after {@code next} finds the rest.
 *
 * @param next the order to go on after; null at the end
 */
public record DocumentPage<D>(List<D> documents, @Nullable List<Object> next) {

    /** How many documents are looked at for one page. */
    public static final int LOOKED_AT = 1_000;

    public static <D> DocumentPage<D> page(Iterator<IndexHit<D>> hits, Predicate<D> wanted, int limit) {
        // By id: a document that moved between two scans of one page is still one document.
        var found = new LinkedHashMap<String, D>();
        @Nullable List<Object> last = null;
        for (int i = 0; hits.hasNext(); i++) {
            if (found.size() == limit || i == LOOKED_AT) {
                return new DocumentPage<>(List.copyOf(found.values()), last);
            }
            var hit = hits.next();
            last = hit.order();
            if (wanted.test(hit.document())) {
                found.putIfAbsent(hit.id(), hit.document());
            }
        }
        return new DocumentPage<>(List.copyOf(found.values()), null);
    }
}
