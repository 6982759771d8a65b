package io.whence.query.search.document;

import io.whence.query.readmodel.projection.RecordedEvent;
import java.time.Instant;

/**
 * The times at which something began and changed.
 *
 * @param updatedAt when it changed itself, votes aside
 * @param activityAt when anything last happened to it or, for a question or task, under it, votes aside
 */
public record SearchTimes(Instant createdAt, Instant updatedAt, Instant activityAt) {

    static SearchTimes begun(Instant at) {
        return new SearchTimes(at, at, at);
    }

    SearchTimes changed(RecordedEvent recorded) {
        return new SearchTimes(createdAt, later(updatedAt, recorded), later(activityAt, recorded));
    }

    SearchTimes active(RecordedEvent recorded) {
        return new SearchTimes(createdAt, updatedAt, later(activityAt, recorded));
    }

    SearchTimes still() {
        return begun(createdAt);
    }

    private static Instant later(Instant at, RecordedEvent recorded) {
        return recorded.occurredAt().isAfter(at) ? recorded.occurredAt() : at;
    }
}
