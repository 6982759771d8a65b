package io.whence.query.readmodel.store;

/**
 * A subject whose events are held back, because folding one of them failed.
 *
 * @param position of the event that could not be folded
 * @param error the class of what was thrown; never its message, which may quote what somebody wrote
 */
public record DeadLetter(String subject, long position, String error) {}
