package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.query.FacetCounter.Count;
import io.whence.query.search.query.FacetCounter.Facet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hits of a search for one page.
 *
 * @param next the place to go on after; null at the end
 * @param total how many there are, at least
 * @param isExact whether there are no more than that
 * @param didYouMean a query that would find something; null unless this one found nothing
 */
public record SearchHits(
        List<Finding> findings,
        @Nullable List<Object> next,
        long total,
        boolean isExact,
        Map<Facet, List<Count>> facets,
        @Nullable String didYouMean) {

    /**
     * One hit.
     *
     * @param on what a wording was in; otherwise the document itself
     * @param root what it hangs under; otherwise the document itself
     * @param fragments HTML
     */
    public record Finding(SearchDocument document, SearchDocument on, SearchDocument root, List<String> fragments) {}
}
