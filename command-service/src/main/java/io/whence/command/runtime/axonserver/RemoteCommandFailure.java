package io.whence.command.runtime.axonserver;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.FieldViolation;
import io.whence.api.wire.RejectionRegistry;
import io.whence.platform.storage.StorageUnavailableException;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a command failed, as it travels from the machine that carried it out to the one that was asked: between machines
 * an exception is a bare message.
 *
 * @param code of the rejection, where it was refused
 */
record RemoteCommandFailure(Kind kind, @Nullable String code, List<FieldViolation> violations) {

    enum Kind {
        REJECTED,
        /** Somebody else changed it first; what was decided is void, and can be decided anew. */
        CONFLICT,
        UNAVAILABLE,
        UNKNOWN
    }

    public static RemoteCommandFailure of(Throwable failure) {
        if (ConcurrencyConflictDetector.isConflict(failure)) {
            return plain(Kind.CONFLICT);
        }
        return switch (failure) {
            case CommandRejectedException e ->
                new RemoteCommandFailure(Kind.REJECTED, e.rejection().code(), e.violations());
            case AggregateNotFoundException _ ->
                new RemoteCommandFailure(Kind.REJECTED, CommonRejection.NOT_FOUND.code(), List.of());
            case StorageUnavailableException _ -> plain(Kind.UNAVAILABLE);
            default -> plain(AxonServerUnreachableDetector.is(failure) ? Kind.UNAVAILABLE : Kind.UNKNOWN);
        };
    }

    private static RemoteCommandFailure plain(Kind kind) {
        return new RemoteCommandFailure(kind, null, List.of());
    }

    RuntimeException asException() {
        return switch (kind) {
            case REJECTED -> rejected();
            case CONFLICT -> new ConcurrencyException("Somebody else changed it first");
            case UNAVAILABLE -> new StorageUnavailableException("The event log did not take it");
            case UNKNOWN -> new IllegalStateException("A command failed on another machine, whose log says why");
        };
    }

    private RuntimeException rejected() {
        return code == null
                ? new IllegalStateException("A rejection came without its code")
                : new CommandRejectedException(RejectionRegistry.named(code), violations);
    }
}
