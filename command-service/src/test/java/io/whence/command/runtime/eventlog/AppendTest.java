package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.storage.StorageUnavailableException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendTest {

    @TempDir
    Path directory;

    @Nested
    class What_was_appended {

        @Test
        void is_read_back_with_its_metadata_its_revision_and_its_place() {
            var metaData =
                    Map.<String, Object>of("actor", "member_1", "attempt", 2, "imported", true, "tags", List.of("a"));
            var event = new GenericDomainEventMessage<>("Note", "note_1", 0, new Logs.Noted("größer", 7), metaData);
            var revisions = new ArrayList<String>();
            try (var engine = Logs.in(directory)
                    .upcasterChain(stream -> stream.peek(e -> revisions.add(describe(e))))
                    .build()) {
                engine.appendEvents(event);

                var read = Logs.all(engine).getFirst();
                assertThat(read.getPayload()).isEqualTo(new Logs.Noted("größer", 7));
                assertThat(read.getMetaData()).isEqualTo(metaData);
                assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
                assertThat(Logs.position(read)).isEqualTo(1);
                assertThat(read).isInstanceOfSatisfying(DomainEventMessage.class, domainEvent -> {
                    assertThat(domainEvent.getType()).isEqualTo("Note");
                    assertThat(domainEvent.getAggregateIdentifier()).isEqualTo("note_1");
                    assertThat(domainEvent.getSequenceNumber()).isZero();
                });
                assertThat(revisions).containsExactly(Logs.Noted.class.getName() + " 3");
            }
        }

        private String describe(IntermediateEventRepresentation event) {
            return event.getType().getName() + " " + event.getType().getRevision();
        }

        @Test
        void may_have_no_metadata() {
            try (var engine = Logs.in(directory).build()) {
                engine.appendEvents(new GenericDomainEventMessage<>("Note", "note_1", 0, new Logs.Noted("a", 1)));

                assertThat(Logs.all(engine).getFirst().getMetaData()).isEmpty();
                assertThat(engine.readEvents("note_1").next().getMetaData()).isEmpty();
            }
        }

        @Test
        void may_come_from_no_aggregate() {
            try (var engine = Logs.in(directory).build()) {
                engine.appendEvents(
                        new GenericEventMessage<>(new Logs.Noted("a", 1)),
                        new GenericEventMessage<>(new Logs.Noted("b", 2)));

                assertThat(Logs.all(engine))
                        .noneMatch(DomainEventMessage.class::isInstance)
                        .<Object>extracting(TrackedEventMessage::getPayload)
                        .containsExactly(new Logs.Noted("a", 1), new Logs.Noted("b", 2));
            }
        }

        @Test
        void is_read_in_batches_of_any_size() {
            try (var engine = Logs.in(directory).batchSize(3).build()) {
                engine.appendEvents(Logs.events("note_1", 0, 9));
                engine.appendEvents(Logs.events("note_2", 0, 1));

                assertThat(Logs.positions(engine))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 10).boxed().toList());
                assertThat(engine.readEvents("note_1", 2).asStream().map(DomainEventMessage::getSequenceNumber))
                        .containsExactlyElementsOf(
                                LongStream.range(2, 9).boxed().toList());
                assertThat(engine.lastSequenceNumberFor("note_1")).contains(8L);
                assertThat(engine.lastSequenceNumberFor("note_3")).isEmpty();
            }
        }

        @Test
        void is_there_after_reopening_and_the_log_goes_on_from_it() {
            try (var engine = Logs.in(directory).build()) {
                engine.appendEvents(Logs.events("note_1", 0, 3));
            }
            assertThat(directory.resolve("events.db-wal")).doesNotExist();
            try (var engine = Logs.in(directory).build()) {
                assertThat(engine.head()).isEqualTo(3);
                engine.appendEvents(Logs.event("note_1", 3));

                assertThat(Logs.positions(engine)).containsExactly(1L, 2L, 3L, 4L);
                assertThat(engine.readEvents("note_1").asStream().<Object>map(DomainEventMessage::getPayload))
                        .containsExactlyElementsOf(Logs.events("note_1", 0, 4).stream()
                                .map(DomainEventMessage::getPayload)
                                .toList());
            }
        }
    }

    @Nested
    class Many_callers {

        @Test
        void share_commits_leave_no_gaps_and_keep_the_order_of_each_aggregate() throws Exception {
            var largest = new AtomicInteger();
            var events = new AtomicInteger();
            CommitObserver observer = (appended, callers, _) -> {
                largest.accumulateAndGet(callers, Math::max);
                events.addAndGet(appended);
            };
            try (var engine = Logs.in(directory).observer(observer).build()) {
                var callers = IntStream.range(0, 64)
                        .mapToObj(caller -> (Callable<Void>) () -> {
                            for (int i = 0; i < 20; i++) {
                                engine.appendEvents(Logs.event("note_" + caller, i));
                            }
                            return null;
                        })
                        .toList();
                for (var caller : Logs.together(callers)) {
                    caller.get();
                }

                assertThat(Logs.positions(engine))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 1_280).boxed().toList());
                assertThat(engine.head()).isEqualTo(1_280);
                assertThat(largest).hasValueGreaterThan(1);
                assertThat(events).hasValue(1_280);
                for (int caller = 0; caller < 64; caller++) {
                    String aggregate = "note_" + caller;
                    assertThat(Logs.all(engine).stream()
                                    .map(event -> (DomainEventMessage<?>) event)
                                    .filter(event ->
                                            event.getAggregateIdentifier().equals(aggregate))
                                    .map(DomainEventMessage::getSequenceNumber))
                            .containsExactlyElementsOf(
                                    LongStream.range(0, 20).boxed().toList());
                }
            }
        }
    }

    @Test
    void an_interrupted_caller_still_learns_what_became_of_its_events() {
        try (var engine = Logs.in(directory).build()) {
            Thread.currentThread().interrupt();
            engine.appendEvents(Logs.event("note_1", 0));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(engine.head()).isEqualTo(1);
        }
    }

    @Nested
    class A_duplicate {

        @Test
        void is_told_apart_from_creating_an_aggregate_again() {
            try (var engine = Logs.in(directory).build()) {
                engine.appendEvents(Logs.events("note_1", 0, 2));

                assertThatThrownBy(() -> engine.appendEvents(Logs.event("note_1", 0)))
                        .isInstanceOf(AggregateStreamCreationException.class);
                assertThatThrownBy(() -> engine.appendEvents(Logs.event("note_1", 1)))
                        .isExactlyInstanceOf(ConcurrencyException.class);
            }
        }

        @Test
        void fails_its_own_caller_only_and_gives_its_positions_to_the_next() throws Exception {
            try (var writer = new HeldWriter(directory)) {
                var good = writer.enqueue(new EventLogWrite.Append(writer.entries(Logs.events("note_1", 0, 2))));
                var bad = writer.enqueue(new EventLogWrite.Append(writer.entries(
                        List.of(Logs.event("note_2", 0), Logs.event("note_2", 1), Logs.event("note_1", 1)))));
                var next = writer.enqueue(new EventLogWrite.Append(writer.entries(Logs.events("note_2", 0, 2))));
                writer.release();

                assertThat(good.get()).isInstanceOf(AppendResult.Stored.class);
                assertThat(bad.get())
                        .isInstanceOfSatisfying(
                                AppendResult.Duplicate.class,
                                duplicate -> assertThat(duplicate.index()).isEqualTo(2));
                assertThat(next.get()).isInstanceOf(AppendResult.Stored.class);
                assertThat(writer.groups()).containsExactly(3);
            }
            try (var engine = Logs.in(directory).build()) {
                assertThat(Logs.positions(engine)).containsExactly(1L, 2L, 3L, 4L);
                assertThat(engine.lastSequenceNumberFor("note_1")).contains(1L);
                assertThat(engine.lastSequenceNumberFor("note_2")).contains(1L);
            }
        }
    }

    @Nested
    class A_log {

        @Test
        void is_refused_to_a_second_writer_which_does_not_disturb_the_first() {
            try (var engine = Logs.in(directory).build()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> Logs.in(directory).build())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(directory.resolve("events.db").toString());
                }
                engine.appendEvents(Logs.event("note_1", 0));
            }
        }

        @Test
        void of_a_newer_version_is_refused() throws SQLException {
            Logs.in(directory).build().close();
            var path = directory.resolve("events.db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE log SET schema_version = 2");
            }
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> Logs.in(directory).build())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll(path.toString(), "newer");
            }
        }

        @Test
        void refuses_everything_once_it_is_closed() {
            var engine = Logs.in(directory).build();
            engine.appendEvents(Logs.event("note_1", 0));
            engine.close();
            engine.close();

            assertThatThrownBy(() -> engine.appendEvents(Logs.event("note_1", 1)))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThatThrownBy(() -> Logs.all(engine)).isInstanceOf(StorageUnavailableException.class);
        }

        @Test
        void writes_what_is_queued_before_it_closes() throws Exception {
            List<Long> acknowledged;
            try (var writer = new HeldWriter(directory)) {
                var waiting = writer.enqueue(new EventLogWrite.Append(writer.entries(Logs.events("note_1", 0, 2))));
                var closing = Thread.ofVirtual().start(writer::close);
                writer.release();
                closing.join(Duration.ofSeconds(10));

                assertThat(waiting.get()).isInstanceOf(AppendResult.Stored.class);
            }
            try (var engine = Logs.in(directory).build()) {
                acknowledged = Logs.positions(engine);
            }
            assertThat(acknowledged).containsExactly(1L, 2L);
        }

        @Test
        void does_not_fall_back_to_another_serializer() {
            assertThatThrownBy(() -> SqliteEventStorageEngine.builder()
                            .file(Logs.file(directory))
                            .build())
                    .isInstanceOf(AxonConfigurationException.class);
        }
    }

    @Test
    void the_recorded_time_follows_the_positions_when_the_clock_is_set_back() {
        var start = Instant.parse("2026-05-01T10:00:00Z");
        var clock = new SetClock(start);
        try (var engine = Logs.in(directory).clock(clock).build()) {
            engine.appendEvents(Logs.event("note_1", 0));
            clock.set(start.plusSeconds(5));
            engine.appendEvents(Logs.event("note_1", 1));
            clock.set(start.minusSeconds(60));
            engine.appendEvents(Logs.event("note_1", 2));
        }
        try (var engine = Logs.in(directory).clock(clock).build()) {
            engine.appendEvents(Logs.event("note_1", 3));

            assertThat(Logs.all(engine))
                    .extracting(TrackedEventMessage::getTimestamp)
                    .containsExactly(start, start.plusSeconds(5), start.plusSeconds(5), start.plusSeconds(5));
        }
    }
}
