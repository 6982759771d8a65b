package io.whence.command.runtime.history;

import java.util.function.Supplier;

/**
 * A translator of failures that tells what went wrong where a command was carried out, which may have been on another machine.
 */
@FunctionalInterface
public interface CommandFailureTranslator {

    Throwable understood(Throwable failure);

    /** Does something with what may be on another machine, and throws what is understood of a failure. */
    default <T> T telling(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw understood(e) instanceof RuntimeException told ? told : e;
        }
    }
}
