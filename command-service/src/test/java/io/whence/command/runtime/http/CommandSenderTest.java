package io.whence.command.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.Rejection;
import io.whence.api.member.MemberKind;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.bus.CommandMetricsInterceptor;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.platform.web.Caller;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CommandSenderTest {

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommandSender commands = new CommandSender(
            bus,
            new EventStreamReader(
                    EmbeddedEventStore.builder()
                            .storageEngine(new InMemoryEventStorageEngine())
                            .build(),
                    failure -> failure),
            failure -> failure,
            new CommandMetricsInterceptor(meters));
    private final CommandRequest request = new CommandRequest(
            new MockHttpServletRequest(), new Caller(Given.ADA, MemberKind.PERSON, Map.of(), null, null, null));
    private final AtomicInteger attempts = new AtomicInteger();

    /** A command that meets trouble before it goes through. */
    private CommandResult sendInto(RuntimeException... troubles) {
        var queue = new ArrayDeque<>(List.of(troubles));
        bus.subscribe(String.class.getName(), _ -> {
            attempts.incrementAndGet();
            if (!queue.isEmpty()) {
                throw queue.poll();
            }
            return new CommandResult("id", 1);
        });
        return commands.send(request, "command");
    }

    private void assertRejected(Rejection rejection, RuntimeException... troubles) {
        assertThatThrownBy(() -> sendInto(troubles))
                .isInstanceOfSatisfying(
                        CommandRejectedException.class,
                        e -> assertThat(e.rejection()).isEqualTo(rejection));
    }

    private long counted(String outcome) {
        var timer = meters.find("whence.commands")
                .tags("type", "String", "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void are_tried_again_when_somebody_else_was_faster() {
        assertThat(sendInto(new ConcurrencyException(""), new AggregateStreamCreationException("")))
                .isEqualTo(new CommandResult("id", 1));
        assertThat(attempts).hasValue(3);
        assertThat(counted("ok")).isEqualTo(1);
    }

    @Test
    void are_given_up_after_a_few_attempts() {
        assertRejected(
                CommonRejection.CONCURRENT_CHANGE,
                new ConcurrencyException(""),
                new ConcurrencyException(""),
                new ConcurrencyException(""),
                new ConcurrencyException(""));
        assertThat(attempts).hasValue(4);
    }

    @Test
    void to_nothing_are_not_found() {
        assertRejected(CommonRejection.NOT_FOUND, new AggregateNotFoundException("id", ""));
    }

    @Test
    void are_not_tried_again_when_they_are_refused() {
        assertRejected(CommonRejection.DELETED, new CommandRejectedException(CommonRejection.DELETED));
        assertThat(attempts).hasValue(1);
        assertThat(counted("rejected")).isEqualTo(1);
    }

    @Test
    void are_counted_when_they_fail() {
        assertThatThrownBy(() -> sendInto(new IllegalStateException("broken"))).hasMessage("broken");
        assertThat(counted("failed")).isEqualTo(1);
    }
}
