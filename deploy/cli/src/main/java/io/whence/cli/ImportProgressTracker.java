package io.whence.cli;

/**
 * How far something is known to have come: of several servers that are asked in turn, only the one that does the work knows how
 * far it is.
 */
final class ImportProgressTracker {

    private long done;

    /** Returns whether this is as far as ever, and takes it in. */
    boolean isReachedAt(long now) {
        boolean reached = now >= done;
        done = Math.max(done, now);
        return reached;
    }
}
