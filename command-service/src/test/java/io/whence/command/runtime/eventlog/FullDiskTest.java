package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.storage.StorageFullException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path directory;

    private record Unseen(String what) {}

    @Test
    void writes_are_refused_reads_go_on_and_writing_resumes_with_space() throws Exception {
        try (var engine = Logs.in(directory).build()) {
            engine.appendEvents(Logs.events("note_0", 0, 10));
            engine.limitPages(60);
            var callers = IntStream.rangeClosed(1, 16)
                    .mapToObj(caller -> (Callable<Long>) () -> appendUntilFull(engine, "note_" + caller))
                    .toList();
            long acknowledged = 10;
            for (var caller : Logs.together(callers)) {
                acknowledged += caller.get();
            }

            assertGapless(engine, acknowledged);
            // A type that was first seen in the refused write must not be remembered as stored.
            var unseen = new GenericDomainEventMessage<>("Note", "note_x", 0, new Unseen("x".repeat(200)));
            assertThatThrownBy(() -> {
                        var events = new ArrayList<DomainEventMessage<?>>(List.of(unseen));
                        events.addAll(Logs.events("note_y", 0, 1_000));
                        engine.appendEvents(events);
                    })
                    .isInstanceOf(StorageFullException.class);
            long head = engine.head();
            assertGapless(engine, head);

            engine.limitPages(1_000_000);
            engine.appendEvents(new GenericDomainEventMessage<>("Note", "note_z", 0, new Unseen("now")));
            engine.appendEvents(Logs.events("note_y", 0, 1_000));
            assertGapless(engine, head + 1_001);
            assertThat(engine.readEvents("note_z").next().getPayload()).isEqualTo(new Unseen("now"));
        }
    }

    private static long appendUntilFull(SqliteEventStorageEngine engine, String aggregate) {
        for (int sequence = 0; ; sequence++) {
            try {
                engine.appendEvents(Logs.event(aggregate, sequence));
            } catch (StorageFullException _) {
                return sequence;
            }
        }
    }

    private static void assertGapless(SqliteEventStorageEngine engine, long head) {
        assertThat(engine.head()).isEqualTo(head);
        assertThat(Logs.positions(engine))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
    }
}
