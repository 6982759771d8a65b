package io.whence.command.runtime.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A test of whether Axon Server, or whoever it would have asked, did not answer. */
final class AxonServerUnreachableDetector {

    private AxonServerUnreachableDetector() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonServerException
                    || cause instanceof org.axonframework.axonserver.connector.AxonServerException
                    || cause instanceof AxonServerCommandDispatchException
                    || cause instanceof NoHandlerForCommandException
                    || cause instanceof EventStoreException
                    || cause instanceof StatusRuntimeException
                    || cause instanceof StreamTimeoutException
                    || cause instanceof StreamClosedException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
