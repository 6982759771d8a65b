package io.whence.command.runtime.axonserver;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A test of whether somebody else was first: Axon Server refuses an event whose place in its aggregate is taken with AXONIQ-2000.
 */
final class ConcurrencyConflictDetector {

    private static final String PLACE_TAKEN = "AXONIQ-2000";

    private ConcurrencyConflictDetector() {}

    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || String.valueOf(cause.getMessage()).contains(PLACE_TAKEN)) {
                return true;
            }
        }
        return false;
    }
}
