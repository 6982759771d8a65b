package io.whence.command.platform;

import io.whence.api.id.SubjectId;
import java.util.Optional;

/** Finds posts among the aggregates. */
final class LockedPosts implements Posts {

    private final Aggregates aggregates;

    LockedPosts(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<Post> find(SubjectId id) {
        return aggregates.find(id.value()).map(aggregate -> aggregate.invoke(WhenceAggregate::asPost));
    }
}
