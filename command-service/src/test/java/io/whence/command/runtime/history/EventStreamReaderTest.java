package io.whence.command.runtime.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.storage.StorageUnavailableException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventStreamReaderTest {

    /** A log that is away: what fails only once it is read, as over a network, fails then. */
    private static final class Away extends InMemoryEventStorageEngine {

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            return DomainEventStream.of(Stream.generate(() -> {
                throw new EventStoreException("away");
            }));
        }

        @Override
        public TrackingToken createHeadToken() {
            throw new EventStoreException("away");
        }
    }

    private static final EventStreamReader PAST = new EventStreamReader(
            EmbeddedEventStore.builder().storageEngine(new Away()).build(),
            failure -> new StorageUnavailableException("understood", failure));

    static Stream<ThrowingCallable> questions() {
        return Stream.of(() -> PAST.of("id"), () -> PAST.told("id"), () -> PAST.lastOf("id"), PAST::head);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatever_is_asked_of_a_log_that_is_away_fails_as_it_is_understood(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessage("understood");
    }
}
