package io.whence.command.platform;

import io.whence.api.id.SubjectId;
import java.util.Optional;

/** Finds posts among the aggregates. */
final class AggregatePostLookup implements PostLookup {

    private final Aggregates aggregates;

    AggregatePostLookup(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<PostSummary> find(SubjectId id) {
        return aggregates.find(id.value()).map(aggregate -> aggregate.invoke(WhenceAggregate::asPost));
    }
}
