package io.whence.command.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.Event;
import io.whence.api.id.BoardId;
import io.whence.command.runtime.aggregate.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CachedStreamViewsTest {

    final BoardId board = BoardId.next();
    final List<Event> log = new CopyOnWriteArrayList<>(List.of(new BoardOpened(board, Given.TEAM, "0")));
    final AtomicInteger readings = new AtomicInteger();
    final SimpleEventBus bus = SimpleEventBus.builder().build();
    final CachedStreamViews stories = new CachedStreamViews((_, _) -> read());

    Runnable whileReading = () -> {};

    @BeforeEach
    void follow() {
        stories.follow(bus);
    }

    private List<Event> read() {
        readings.incrementAndGet();
        var story = List.copyOf(log);
        whileReading.run();
        return story;
    }

    /** All the names a board has had. */
    String names() {
        return stories.tell(String.class, board.value(), (before, event) -> switch (event) {
                    case BoardOpened e -> e.name();
                    case BoardRenamed e -> before + e.name();
                    default -> before;
                })
                .orElse("");
    }

    /** Commits an event after so many others. */
    void happens(long number) {
        var event = new BoardRenamed(board, Long.toString(number));
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.onCommit(_ -> log.add(event));
        unit.execute(() -> bus.publish(new GenericDomainEventMessage<>("Board", board.value(), number, event)));
    }

    @Test
    void are_read_once_and_told_on() {
        assertThat(names()).isEqualTo("0");
        happens(1);
        happens(2);

        assertThat(names()).isEqualTo("012");
        assertThat(readings).hasValue(1);
    }

    @Test
    void begin_with_what_happens_to_a_thing_there_was_not() {
        log.clear();
        assertThat(names()).isEmpty();
        var opened = new BoardOpened(board, Given.TEAM, "0");
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> bus.publish(new GenericDomainEventMessage<>("Board", board.value(), 0, opened)));

        assertThat(names()).isEqualTo("0");
    }

    @Test
    void take_nothing_in_twice() {
        happens(1);
        assertThat(names()).isEqualTo("01");
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> bus.publish(
                        new GenericDomainEventMessage<>("Board", board.value(), 1, new BoardRenamed(board, "1"))));

        assertThat(names()).isEqualTo("01");
    }

    @Test
    void are_read_again_where_one_in_between_was_missed() {
        assertThat(names()).isEqualTo("0");
        log.add(new BoardRenamed(board, "1"));
        happens(2);

        assertThat(names()).isEqualTo("012");
        assertThat(readings).hasValue(2);
    }

    @Test
    void take_nothing_in_that_was_rolled_back() {
        assertThat(names()).isEqualTo("0");
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.executeWithResult(() -> {
            bus.publish(new GenericDomainEventMessage<>("Board", board.value(), 1, new BoardRenamed(board, "1")));
            throw new IllegalStateException("changed its mind");
        });

        assertThat(names()).isEqualTo("0");
    }

    @Test
    void miss_nothing_that_happens_while_they_are_read() throws Exception {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        whileReading = () -> {
            reading.countDown();
            await(goOn);
        };
        var told = CompletableFuture.supplyAsync(this::names);
        await(reading);
        var committing = Thread.ofPlatform().start(() -> happens(1));
        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (!waitsOrIsThrough(committing) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        told.get();
        committing.join();
        whileReading = () -> {};

        assertThat(names()).isEqualTo("01");
    }

    private static boolean waitsOrIsThrough(Thread thread) {
        return List.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TERMINATED)
                .contains(thread.getState());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
