package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.BuilderUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The event log of one machine: what {@link #appendEvents} has returned from is on disk and survives a power cut.
 * Positions start at 1 and have no gaps; an event's timestamp is when the log recorded it, never before that of a lower
 * position.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private final EventLogFile log;
    private final EventMessageMapper mapper;
    private final Clock clock;

    private SqliteEventStorageEngine(Builder builder) {
        super(builder);
        this.clock = builder.clock;
        this.mapper = new EventMessageMapper(EventFrameCodec.shipped(), getEventSerializer(), getSnapshotSerializer());
        this.log = EventLogFile.open(builder.file(), builder.readers, clock, builder.observer);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The last durable position, 0 when the log is empty; costs nothing to ask. */
    public long head() {
        return log.head();
    }

    /**
     * Appends all of the events or none.
     *
     * @throws AggregateStreamCreationException when the first event of an aggregate exists already
     * @throws ConcurrencyException when another event of an aggregate exists already at its sequence number
     * @throws StorageFullException when there is no space left
     * @throws StorageUnavailableException when the log could not be written or is closed
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var entries =
                events.stream().map(event -> mapper.entry(event, serializer)).toList();
        switch (log.write(new EventLogWrite.Append(entries))) {
            case AppendResult.Stored _ -> {}
            case AppendResult.Duplicate duplicate ->
                handlePersistenceException(duplicate.cause(), events.get(duplicate.index()));
            case AppendResult.Failed failed -> throw refused(failed);
        }
    }

    /** Keeps the newest snapshot of an aggregate only; an older one than the stored is ignored. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        changeSnapshots(new EventLogWrite.PutSnapshot(mapper.entry(snapshot, serializer)));
    }

    /** Makes the aggregate load from its events again. */
    public void deleteSnapshots(String aggregateIdentifier) {
        changeSnapshots(new EventLogWrite.DeleteSnapshot(aggregateIdentifier));
    }

    private void changeSnapshots(EventLogWrite write) {
        switch (log.write(write)) {
            case AppendResult.Stored _, AppendResult.Duplicate _ -> {}
            case AppendResult.Failed failed -> throw refused(failed);
        }
    }

    private static StorageUnavailableException refused(AppendResult.Failed failed) {
        return StorageUnavailableException.because("The event log could not be written", failed.cause());
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long position = position(lastToken);
        if (position >= log.head()) {
            return List.of();
        }
        return log.read(reader -> reader.after(position, batchSize)).stream()
                .map(mapper::event)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return log.read(reader -> reader.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize)).stream()
                .map(mapper::event)
                .toList();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return log.read(reader -> reader.snapshot(aggregateIdentifier)).stream().map(mapper::snapshot);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return log.read(reader -> reader.lastSequence(aggregateIdentifier)).stream()
                .boxed()
                .findFirst();
    }

    /** Positions begin with 1, also those of an empty log. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = log.head();
        return head == 0 ? null : new GlobalSequenceTrackingToken(head);
    }

    /** Before the first event recorded then or later; the head when there is none, null when the log is empty. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        long head = log.head();
        if (head == 0) {
            return null;
        }
        long millis = dateTime.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        long first = log.read(reader -> reader.firstRecordedFrom(millis, head)).orElse(head + 1);
        return new GlobalSequenceTrackingToken(first - 1);
    }

    /** Before the first event recorded within the given time until now; the head when there is none. */
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return createTokenAt(clock.instant().minus(duration));
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a position of this event log: " + token);
    }

    /** Test hook: a disk that is full at the given number of pages. */
    void limitPages(long pages) throws SQLException {
        log.limitPages(pages);
    }

    /** Writes what is queued, refuses what comes later, and leaves one complete file. */
    @Override
    public void close() {
        log.close();
        mapper.close();
    }

    /** The file and both serializers must be given; the rest has defaults. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable SqliteDatabaseFile file;
        private boolean eventSerializerGiven;
        private boolean snapshotSerializerGiven;
        private int readers = 4;
        private Clock clock = Clock.systemUTC();
        private CommitObserver observer = (_, _, _) -> {};

        private Builder() {
            persistenceExceptionResolver(EventGroupWriter::isDuplicate);
        }

        /** Where the log is; {@code events.db} by convention, with {@code events.lock} beside it. */
        public Builder file(SqliteDatabaseFile file) {
            this.file = file;
            return this;
        }

        /** How many connections read at a time; 4 by default. */
        public Builder readers(int readers) {
            BuilderUtils.assertStrictPositive(readers, "The number of readers must be positive");
            this.readers = readers;
            return this;
        }

        /** What recorded times are taken from; the system's clock by default. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Who is told of every commit; nobody by default. */
        public Builder observer(CommitObserver observer) {
            this.observer = observer;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            eventSerializerGiven = true;
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            snapshotSerializerGiven = true;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        @Override
        protected void validate() throws AxonConfigurationException {
            // Axon would fall back to XStream.
            if (!eventSerializerGiven || !snapshotSerializerGiven) {
                throw new AxonConfigurationException("The event log needs an event and a snapshot serializer");
            }
            file();
            super.validate();
        }

        private SqliteDatabaseFile file() {
            if (file == null) {
                throw new AxonConfigurationException("The event log needs a file");
            }
            return file;
        }

        public SqliteEventStorageEngine build() {
            return new SqliteEventStorageEngine(this);
        }
    }
}
