package io.whence.command.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.Status;
import io.whence.platform.storage.StorageUnavailableException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemoteFailureTranslatorTest {

    private final RemoteFailureTranslator failures = new RemoteFailureTranslator();

    /** As they were seen to come, while Axon Server or another machine was away, slow or frozen. */
    static Stream<Throwable> ofWhatIsAway() {
        return Stream.of(
                Status.UNAVAILABLE.asRuntimeException(),
                new EventStoreException("io exception", Status.UNAVAILABLE.asRuntimeException()),
                new NoHandlerForCommandException("nobody"),
                new TimeoutException(),
                new RuntimeException(
                        "Was unable to load aggregate due to timeout while waiting for events.",
                        new StreamTimeoutException()),
                new StreamClosedException(new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("ofWhatIsAway")
    void what_is_away_is_told_as_such_here_and_by_another_machine(Throwable failure) {
        assertThat(failures.understood(failure)).isInstanceOf(StorageUnavailableException.class);
        assertThat(failures.understood(travelled(failure))).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void a_place_that_is_taken_is_a_conflict_here_and_from_another_machine() {
        var taken = Status.OUT_OF_RANGE
                .withDescription("[AXONIQ-2000] Invalid sequence number")
                .asRuntimeException();
        assertThat(failures.understood(taken)).isInstanceOf(ConcurrencyException.class);
        assertThat(failures.understood(travelled(taken))).isInstanceOf(ConcurrencyException.class);
    }

    private static CommandExecutionException travelled(Throwable failure) {
        return new CommandExecutionException("", null, RemoteCommandFailure.of(failure));
    }
}
