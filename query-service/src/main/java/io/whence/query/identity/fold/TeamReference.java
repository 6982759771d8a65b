package io.whence.query.identity.fold;

/** A team, as named wherever something belongs to it. */
public record TeamReference(String id, String slug) {}
