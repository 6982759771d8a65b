package io.whence.query.access;

import io.whence.api.team.Visibility;

/** A team as it stands. Times are epoch milliseconds. */
public record TeamDocument(String id, String slug, String name, Visibility visibility, long createdAt, long version) {}
