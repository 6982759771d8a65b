package io.whence.command.platform.axonserver;

import io.whence.command.platform.CommandFailures;
import io.whence.platform.storage.StorageUnavailableException;
import org.axonframework.commandhandling.CommandExecutionException;

/** Makes of what came back from another machine what would have been thrown on this one. */
final class SharedFailures implements CommandFailures {

    @Override
    public Throwable understood(Throwable failure) {
        if (failure instanceof CommandExecutionException e) {
            var details = e.getDetails(RemoteFailure.class);
            if (details.isPresent()) {
                return details.get().asException();
            }
        }
        return Unreachable.is(failure)
                ? new StorageUnavailableException("Axon Server does not answer", failure)
                : failure;
    }
}
