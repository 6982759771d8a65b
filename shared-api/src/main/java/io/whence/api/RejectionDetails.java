package io.whence.api;

/**
 * What every constant of a {@link Rejection} enum holds.
 *
 * @param reason one sentence for a person, with no user text in it
 */
public record RejectionDetails(Rejection.Kind kind, String reason) {}
