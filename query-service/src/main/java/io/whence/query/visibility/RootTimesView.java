package io.whence.query.visibility;

import java.time.Instant;

/**
 * The times of a root as they are answered, between its other fields.
 *
 * @param activityAt when anything last happened to it or under it, votes and watching aside
 * @param createdAt when it was begun, which may be long before it was recorded
 */
public record RootTimesView(Instant activityAt, Instant createdAt, Instant updatedAt) {

    public static RootTimesView of(Instant activityAt, PostState post) {
        return new RootTimesView(activityAt, post.createdAt(), post.updatedAt());
    }
}
