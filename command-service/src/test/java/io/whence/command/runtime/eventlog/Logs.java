package io.whence.command.runtime.eventlog;

import io.whence.platform.sqlite.SqliteDatabaseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** What the tests of the event log share: an engine on a file, and events to append. */
public final class Logs {

    private Logs() {}

    @Revision("3")
    record Noted(String note, int number) {}

    static SqliteDatabaseFile file(Path directory) {
        return new SqliteDatabaseFile(directory.resolve("events.db"));
    }

    static SqliteEventStorageEngine.Builder in(Path directory) {
        Serializer json = Jackson3Serializer.builder().build();
        return SqliteEventStorageEngine.builder()
                .file(file(directory))
                .eventSerializer(json)
                .snapshotSerializer(json);
    }

    static DomainEventMessage<Noted> event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, "note " + sequence);
    }

    static DomainEventMessage<Noted> event(String aggregateId, long sequence, String note) {
        return new GenericDomainEventMessage<>(
                "Note", aggregateId, sequence, new Noted(note, (int) sequence), Map.of("actor", "member_1"));
    }

    static List<DomainEventMessage<Noted>> events(String aggregateId, long first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event(aggregateId, first + i))
                .toList();
    }

    static List<? extends TrackedEventMessage<?>> all(SqliteEventStorageEngine engine) {
        return engine.readEvents(null, false).toList();
    }

    static List<Long> positions(SqliteEventStorageEngine engine) {
        return all(engine).stream().map(Logs::position).toList();
    }

    static long position(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
    }

    /** Runs all of the tasks at once, each on its own virtual thread, and waits for them. */
    public static <T> List<Future<T>> together(List<? extends Callable<T>> tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks);
        }
    }
}
