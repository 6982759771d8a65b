package io.whence.benchmark.machines;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import io.whence.benchmark.load.InterleavedCallers;
import io.whence.benchmark.load.PacedLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Axon Server through its own client, with nothing of Whence or of Axon Framework in between. */
public final class BareAxonServerBaseline implements AutoCloseable {

    private static final long ANSWER_SECONDS = 30;
    private static final int BATCH = 200;

    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;

    public BareAxonServerBaseline(SharedServers servers) {
        int colon = servers.axonServer().lastIndexOf(':');
        factory = AxonServerConnectionFactory.forClient("whence-benchmark")
                .routingServers(new ServerAddress(
                        servers.axonServer().substring(0, colon),
                        Integer.parseInt(servers.axonServer().substring(colon + 1))))
                .connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .build();
        connection = factory.connect("default");
        answered(connection.eventChannel().getLastToken());
    }

    /** The first events that are wanted, as they are stored. */
    public List<Event> first(int count, Predicate<Event> wanted) {
        var events = new ArrayList<Event>(count);
        try (var stream = connection.eventChannel().openStream(-1, 1_000)) {
            while (events.size() < count) {
                var next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
                if (next == null) {
                    break;
                }
                if (wanted.test(next.getEvent())) {
                    events.add(next.getEvent());
                }
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    /** How many of these are appended a second, each alone and as a new aggregate's, by so many callers at a time. */
    public double appends(List<Event> events, int callers, Duration lasting) {
        return InterleavedCallers.perSecond(
                callers, lasting, number -> append(asNew(events.get(number % events.size()))));
    }

    /** How long each takes when so many a second are appended, in milliseconds from when it was due. */
    public List<Double> pacedAppends(List<Event> events, int perSecond, Duration lasting) {
        return PacedLoad.millis(perSecond, lasting, number -> append(asNew(events.get(number % events.size()))));
    }

    /** How long it takes to be told where the log ends, at the same pace; the least that Axon Server can be asked. */
    public List<Double> pacedQuestions(int perSecond, Duration lasting) {
        return PacedLoad.millis(
                perSecond, lasting, _ -> answered(connection.eventChannel().getLastToken()));
    }

    /** Appends them all, as they are and in this order. */
    public void append(List<Event> events) {
        for (int at = 0; at < events.size(); at += BATCH) {
            var batch = events.subList(at, Math.min(events.size(), at + BATCH));
            answered(connection.eventChannel().appendEvents(batch.toArray(Event[]::new)));
        }
    }

    private void append(Event event) {
        answered(connection.eventChannel().appendEvents(event));
    }

    /** Of another aggregate whose identifier is as long. */
    private static Event asNew(Event event) {
        var id = (UUID.randomUUID() + event.getAggregateIdentifier())
                .substring(0, event.getAggregateIdentifier().length());
        return event.toBuilder()
                .setAggregateIdentifier(id)
                .setAggregateSequenceNumber(0)
                .setMessageIdentifier(UUID.randomUUID().toString())
                .build();
    }

    private static void answered(CompletableFuture<?> answer) {
        answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        connection.disconnect();
        factory.shutdown();
    }
}
