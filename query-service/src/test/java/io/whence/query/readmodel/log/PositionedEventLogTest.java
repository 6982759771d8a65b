package io.whence.query.readmodel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.RandomHistory;
import io.whence.query.readmodel.processor.UnrulyLog;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionedEventLogTest {

    private static final int EVENTS = 25_000;

    /** Numbers its events from some position on. */
    private record Log(UnrulyLog log, long first) implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public @Nullable TrackingToken createTailToken() {
            return new GlobalSequenceTrackingToken(first - 1);
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return log.createHeadToken();
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return log.openStream(token);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void is_read_from_its_first_event_however_much_is_on_record(long first) throws InterruptedException {
        var history = RandomHistory.of(1, EVENTS).stream()
                .map(event -> new RecordedEvent(
                        event.position() + first,
                        event.eventId(),
                        event.type(),
                        event.event(),
                        event.envelope(),
                        event.recordedAt(),
                        event.aggregateId(),
                        event.sequence()))
                .toList();
        var log = new UnrulyLog(history, new Random(1));
        log.recordAll();
        var positions = new ArrayList<Long>();
        try (var feed = new PositionedEventLog(new Log(log, first)).after(-1)) {
            while (positions.size() < history.size()) {
                feed.next().events().forEach(event -> positions.add(event.position()));
            }
        }
        assertThat(positions)
                .isEqualTo(history.stream().map(RecordedEvent::position).toList());
        assertThat(List.of(positions.getFirst(), positions.getLast())).containsExactly(first, first + EVENTS - 1);
    }
}
