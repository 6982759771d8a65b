package io.whence.query.readmodel.processor;

import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import io.whence.api.member.MemberKind;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.query.readmodel.log.PositionedEventLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A real event store in memory. */
public final class TestLog implements AutoCloseable {

    static final TeamId TEAM = new TeamId(TypeIds.next(TeamId.PREFIX));
    private static final EventEnvelope ENVELOPE = new EventEnvelope(
            new EventActor(new MemberId(TypeIds.next(MemberId.PREFIX)), MemberKind.PERSON),
            null,
            RecordingChannel.API,
            TEAM,
            "c",
            null,
            "c",
            "c",
            null,
            null);

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Long> sequences = new HashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean distant = new AtomicBoolean();
    public final PositionedEventLog events = new PositionedEventLog(new Reachable(store, away, distant));

    public QuestionId ask(String title) {
        var id = QuestionId.next();
        append(id.value(), new QuestionAsked(id, TEAM, title, new MarkdownText("body"), List.of()));
        return id;
    }

    public void vote(QuestionId id) {
        append(id.value(), new QuestionVoted(id, VoteValue.UP, null));
    }

    public void rename(QuestionId id, String title) {
        append(id.value(), new QuestionEdited(id, title, null, null, null));
    }

    public void append(String aggregateId, Object event) {
        long sequence = sequences.merge(aggregateId, 0L, (old, _) -> old + 1);
        var type = event instanceof Event ? "Question" : "Unknown";
        store.publish(new GenericDomainEventMessage<>(type, aggregateId, sequence, event, ENVELOPE.toMetadata()));
    }

    /** Nothing can be read while it is. */
    public void cutOff(boolean isAway) {
        away.set(isAway);
    }

    /** Every event has to be waited for, as over a network. */
    public void moveFarAway() {
        distant.set(true);
    }

    public long head() {
        return events.head();
    }

    @Override
    public void close() {
        store.shutDown();
    }

    private record Reachable(
            StreamableMessageSource<TrackedEventMessage<?>> source, AtomicBoolean away, AtomicBoolean distant)
            implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return new Stream(source.openStream(token), this, new AtomicBoolean());
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            require();
            return source.createHeadToken();
        }

        void require() {
            if (away.get()) {
                throw new IllegalStateException("the event log cannot be reached");
            }
        }
    }

    private record Stream(BlockingStream<TrackedEventMessage<?>> stream, Reachable log, AtomicBoolean arrived)
            implements BlockingStream<TrackedEventMessage<?>> {

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            log.require();
            boolean there = stream.hasNextAvailable(timeout, unit);
            arrived.compareAndSet(false, timeout > 0);
            return there && (arrived.get() || !log.distant().get());
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            arrived.set(false);
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
