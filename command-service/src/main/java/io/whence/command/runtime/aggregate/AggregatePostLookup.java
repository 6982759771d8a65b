package io.whence.command.runtime.aggregate;

import io.whence.api.id.SubjectId;
import java.util.Optional;

/** A lookup of posts among the aggregates. */
public final class AggregatePostLookup implements PostLookup {

    private final AggregateLoader aggregates;

    public AggregatePostLookup(AggregateLoader aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<PostSummary> find(SubjectId id) {
        return aggregates.find(id.value()).map(aggregate -> aggregate.invoke(WhenceAggregate::asPost));
    }
}
