package io.whence.command.runtime.axonserver;

import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.platform.storage.StorageUnavailableException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;

/** A translator of what came back from another machine into what would have been thrown on this one. */
final class RemoteFailureTranslator implements CommandFailureTranslator {

    @Override
    public Throwable understood(Throwable failure) {
        if (failure instanceof CommandExecutionException e
                && e.getDetails().orElse(null) instanceof RemoteCommandFailure details) {
            return details.asException();
        }
        if (ConcurrencyConflictDetector.isConflict(failure)) {
            return new ConcurrencyException("Somebody else changed it first", failure);
        }
        return AxonServerUnreachableDetector.is(failure)
                ? new StorageUnavailableException("Axon Server does not answer", failure)
                : failure;
    }
}
