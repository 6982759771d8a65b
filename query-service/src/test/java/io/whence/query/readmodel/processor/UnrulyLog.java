package io.whence.query.readmodel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.sqlite.SqliteDump;
import io.whence.query.readmodel.store.sqlite.SqliteReadModelStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A log that gives every event, but not as it should: streams begin before where they were asked to, what was given comes again, and
 * batches of different subjects come in any order.
 */
public final class UnrulyLog implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int BATCH = 30;

    private final List<RecordedEvent> history;
    private final Random random;
    private volatile int recorded;

    public UnrulyLog(List<RecordedEvent> history, Random random) {
        this.history = history;
        this.random = random;
    }

    public void recordAll() {
        recorded = history.size();
    }

    /**
     * Follows it from before its first event to its last one, through a restart, and returns all that is stored then.
     *
     * @param projection whose documents are kept in SQLite, wherever it keeps them otherwise
     */
    public List<String> followed(Projection projection, Path directory) {
        var kept = new Kept(projection);
        for (int end : new int[] {random.nextInt(history.size()), history.size()}) {
            var models = new ReadModelProcessors(
                    List.of(kept),
                    new PositionedEventLog(this),
                    new SqliteReadModelStorage(directory),
                    Clock.systemUTC());
            models.start();
            try {
                while (recorded < end) {
                    recorded = Math.min(end, recorded + 1 + random.nextInt(BATCH * 2));
                    assertThat(models.awaitHead(SOON)).isTrue();
                }
            } finally {
                models.stop();
            }
        }
        return SqliteDump.of(directory.resolve(projection.name() + ".db"));
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return recorded == 0
                ? null
                : new GlobalSequenceTrackingToken(history.get(recorded - 1).position());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long after = token == null ? -1 : token.position().orElse(-1);
        int from = (int)
                history.stream().takeWhile(event -> event.position() <= after).count();
        return new Stream(Math.max(0, from - random(BATCH)));
    }

    private synchronized int random(int below) {
        return random.nextInt(below);
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private final int begin;
        private final Deque<TrackedEventMessage<?>> coming = new ArrayDeque<>();
        private int given;

        Stream(int begin) {
            this.begin = begin;
            this.given = begin;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (coming.isEmpty() && given < recorded) {
                int end = Math.min(recorded, given + 1 + random(BATCH));
                give(given, end);
                if (random(3) == 0) {
                    give(begin + random(end - begin), end);
                }
                given = end;
            }
            if (coming.isEmpty() && timeout > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            return !coming.isEmpty();
        }

        /** A batch of each subject, in whatever order of the subjects. */
        private void give(int from, int to) {
            var batches = new LinkedHashMap<String, List<RecordedEvent>>();
            history.subList(from, to)
                    .forEach(event -> batches.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>())
                            .add(event));
            var mixed = new ArrayList<>(batches.values());
            Collections.shuffle(mixed, new Random(random(Integer.MAX_VALUE)));
            mixed.forEach(batch -> batch.forEach(event -> coming.add(message(event))));
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(coming.peek());
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return coming.remove();
        }

        @Override
        public void close() {}
    }

    private static TrackedEventMessage<?> message(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericDomainEventMessage<>(
                        "Any",
                        event.aggregateId(),
                        event.sequence(),
                        event.event(),
                        MetaData.from(event.envelope().toMetadata()),
                        event.eventId(),
                        event.recordedAt()));
    }

    /** The same projection, kept where all the others are. */
    private record Kept(Projection projection) implements Projection {

        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public int version() {
            return projection.version();
        }

        @Override
        public List<DocumentCollection<?>> collections() {
            return projection.collections();
        }

        @Override
        public Optional<ReadModelStorage> ownStorage() {
            return Optional.empty();
        }

        @Override
        public String subjectOf(RecordedEvent event) {
            return projection.subjectOf(event);
        }

        @Override
        public void fold(List<RecordedEvent> batch, DocumentSession session) {
            projection.fold(batch, session);
        }
    }
}
