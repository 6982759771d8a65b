package io.whence.query.access;

/** A team, as named wherever something belongs to it. */
public record TeamReference(String id, String slug) {}
