package io.whence.query.access;

/** A team, as named wherever something belongs to it. */
public record TeamRef(String id, String slug) {}
