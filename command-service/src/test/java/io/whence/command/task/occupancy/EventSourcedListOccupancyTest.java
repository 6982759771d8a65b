package io.whence.command.task.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.ListId;
import io.whence.api.task.TaskCommand.ArchiveTask;
import io.whence.command.task.LiveTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting from a real event log, over restarts as well. */
class EventSourcedListOccupancyTest {

    @TempDir
    static Path data;

    static LiveTasks live;

    @TempDir
    Path kept;

    ListId list;
    Path file;

    @BeforeAll
    static void start() {
        live = LiveTasks.on(data);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @BeforeEach
    void fill() {
        file = kept.resolve("occupancy.json");
        list = live.list(null);
        live.task(list);
        live.task(list);
    }

    /** As a process that has just started. */
    EventSourcedListOccupancy started() {
        return new EventSourcedListOccupancy(live.context.getBean(EventStore.class), file, 1);
    }

    void replaceInFile(String pattern, String by) throws IOException {
        var before = Files.readString(file);
        Files.writeString(file, before.replaceAll(pattern, by));
        assertThat(Files.readString(file)).isNotEqualTo(before);
    }

    @Test
    void is_never_behind() {
        var occupancy = started();
        assertThat(occupancy.of(list)).isEqualTo(2);

        live.send(new ArchiveTask(live.task(list)));
        live.task(list);

        assertThat(occupancy.of(list)).isEqualTo(3);
        assertThat(occupancy.of(ListId.next())).isZero();
    }

    @Test
    void goes_on_after_a_restart_from_what_was_written_down() throws IOException {
        started().of(list);
        replaceInFile("\"" + list + "\":2", "\"" + list + "\":40");

        assertThat(started().of(list)).isEqualTo(40);

        live.task(list);
        assertThat(started().of(list)).isEqualTo(41);
    }

    @Test
    void counts_again_when_the_file_is_broken() throws IOException {
        started().of(list);
        Files.writeString(file, "{");

        assertThat(started().of(list)).isEqualTo(2);
    }

    @Test
    void counts_again_when_the_file_is_of_another_log() throws IOException {
        started().of(list);
        replaceInFile("\"" + list + "\":2", "\"" + list + "\":40");
        replaceInFile("\"event\":\"event_[^\"]*\"", "\"event\":\"event_of_another_log\"");

        assertThat(started().of(list)).isEqualTo(2);
    }

    @Test
    void counts_again_when_the_file_is_ahead_of_the_log() throws IOException {
        started().of(list);
        replaceInFile("\"" + list + "\":2", "\"" + list + "\":40");
        replaceInFile("\"position\":", "\"position\":1000");

        assertThat(started().of(list)).isEqualTo(2);
    }
}
