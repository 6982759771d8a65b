package io.whence.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.wire.EventEnvelope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class TeamHistoryWorkloadTest {

    @Test
    void the_same_seed_gives_the_same_events() {
        assertThat(contents(new TeamHistoryWorkload(7).next(3_000)))
                .isEqualTo(contents(new TeamHistoryWorkload(7).next(3_000)))
                .isNotEqualTo(contents(new TeamHistoryWorkload(8).next(3_000)));
    }

    @Test
    void the_batches_it_is_read_in_make_no_difference() {
        var inTwo = new TeamHistoryWorkload(7);
        var events = contents(inTwo.next(1_234));
        var rest = contents(inTwo.next(1_766));

        var inOne = contents(new TeamHistoryWorkload(7).next(3_000));

        assertThat(events).isEqualTo(inOne.subList(0, 1_234));
        assertThat(rest).isEqualTo(inOne.subList(1_234, 3_000));
    }

    @Test
    void aggregates_count_their_events_from_zero_without_gaps() {
        var next = new HashMap<String, Long>();
        for (var event : new TeamHistoryWorkload(7).next(20_000)) {
            long expected = next.getOrDefault(event.getAggregateIdentifier(), 0L);
            assertThat(event.getSequenceNumber()).isEqualTo(expected);
            next.put(event.getAggregateIdentifier(), expected + 1);
        }
    }

    @Test
    void no_event_has_the_identifier_of_another() {
        var ids = new HashSet<String>();
        assertThat(new TeamHistoryWorkload(7).next(20_000)).allMatch(event -> ids.add(event.getIdentifier()));
    }

    @Test
    void bodies_are_as_long_as_people_write_them() {
        var bodies = new TeamHistoryWorkload(7)
                .next(50_000).stream()
                        .map(DomainEventMessage::getPayload)
                        .filter(QuestionAsked.class::isInstance)
                        .mapToInt(
                                event -> ((QuestionAsked) event).body().source().length())
                        .sorted()
                        .toArray();

        assertThat((double) bodies[bodies.length / 2]).isCloseTo(560, withPercentage(15));
    }

    private static List<Object> contents(List<DomainEventMessage<Event>> events) {
        return events.stream()
                .<Object>map(event -> List.of(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getIdentifier(),
                        event.getPayload(),
                        EventEnvelope.of(event.getMetaData())))
                .toList();
    }
}
