package io.whence.query.search;

import io.whence.query.platform.projection.RecordedEvent;
import java.time.Instant;

/**
 * When something began and changed.
 *
 * @param updatedAt when it changed itself, votes aside
 * @param activityAt when anything last happened to it or, for a question or task, under it, votes aside
 */
record Times(Instant createdAt, Instant updatedAt, Instant activityAt) {

    static Times begun(Instant at) {
        return new Times(at, at, at);
    }

    Times changed(RecordedEvent recorded) {
        return new Times(createdAt, later(updatedAt, recorded), later(activityAt, recorded));
    }

    Times active(RecordedEvent recorded) {
        return new Times(createdAt, updatedAt, later(activityAt, recorded));
    }

    Times still() {
        return begun(createdAt);
    }

    private static Instant later(Instant at, RecordedEvent recorded) {
        return recorded.occurredAt().isAfter(at) ? recorded.occurredAt() : at;
    }
}
