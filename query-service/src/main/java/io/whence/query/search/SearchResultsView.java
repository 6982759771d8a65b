package io.whence.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param next the cursor of the next page; null on the last one
 * @param total how many hits there are; where {@code totalIsExact} is false, at least that many
 * @param facets how many hits have which values, the twenty most frequent of each facet that was asked for
 * @param didYouMean a query that would find something, where this one found nothing
 */
@Schema(name = "ResultsView")
record SearchResultsView(
        List<SearchHitView> items,
        @Nullable String next,
        long total,
        boolean totalIsExact,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<FacetView>> facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String didYouMean) {

    /**
     * One value of a facet.
     *
     * @param value as an operator takes it: a kind, a team's slug, a tag, an author's handle, a year
     */
    record FacetView(String value, long count) {}
}
