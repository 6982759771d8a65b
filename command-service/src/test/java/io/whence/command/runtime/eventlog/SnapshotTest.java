package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path directory;

    @Test
    void the_newest_one_of_an_aggregate_is_kept_whatever_the_order() {
        try (var engine = Logs.in(directory).build()) {
            engine.storeSnapshot(Logs.event("note_1", 10));
            engine.storeSnapshot(Logs.event("note_1", 30));
            engine.storeSnapshot(Logs.event("note_1", 20));
            engine.storeSnapshot(Logs.event("note_2", 5));

            assertThat(engine.readSnapshot("note_1").map(DomainEventMessage::getSequenceNumber))
                    .contains(30L);
            assertThat(engine.readSnapshot("note_2").orElseThrow().getPayload())
                    .isEqualTo(Logs.event("note_2", 5).getPayload());
            assertThat(engine.readSnapshot("note_3")).isEmpty();
        }
    }

    @Test
    void it_takes_no_place_in_the_log() {
        try (var engine = Logs.in(directory).build()) {
            engine.appendEvents(Logs.event("note_1", 0));
            engine.storeSnapshot(Logs.event("note_1", 0));
            engine.appendEvents(Logs.event("note_1", 1));

            assertThat(Logs.positions(engine)).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_deleted_one_is_gone_and_the_others_stay() {
        try (var engine = Logs.in(directory).build()) {
            engine.storeSnapshot(Logs.event("note_1", 10));
            engine.storeSnapshot(Logs.event("note_2", 10));
            engine.deleteSnapshots("note_1");

            assertThat(engine.readSnapshot("note_1")).isEmpty();
            assertThat(engine.readSnapshot("note_2")).isPresent();
        }
    }
}
