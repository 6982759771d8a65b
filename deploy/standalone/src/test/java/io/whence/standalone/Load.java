package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many members writing at once, each write with a key of its own and each leaving exactly one event, and a record of what
 * became of every one.
 */
final class Load {

    /** How far back writers look for something to write on, so that no thread of answers grows without bound. */
    private static final int RECENT = 20;

    private static final int SETTLING = 8;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);

    /** What a client does that was told to come again: what it could not settle is to be settled one by one. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A write that may or may not have been sent. */
    record Write(String key, Crew.Person by, String method, String path, Object body) {

        Reply send() {
            return by.http().call(method, path).key(key).body(body).send();
        }
    }

    /** A write that was acknowledged: what was written on or made, and the version it then had. */
    record Acknowledged(Write write, String id, long version) {}

    private record Post(String path, Crew.Person by) {}

    private final Crew crew;
    private final List<Crew.Person> people;
    private final long seed;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Write> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> refused = new ConcurrentLinkedQueue<>();
    private final List<Post> questions = new CopyOnWriteArrayList<>();
    private final List<Post> answers = new CopyOnWriteArrayList<>();
    private final Set<String> votes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean tolerant;

    Load(Crew crew, long seed) {
        this.crew = crew;
        this.people = List.of(crew.ana(), crew.ben());
        this.seed = seed;
    }

    /** As {@link #run}, where what ends it may refuse a write that it no longer takes. */
    void runUntilRefused(int writers, int writes, Runnable end) {
        start(writers, writes, end);
        assertThat(refused).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(503));
        refused.clear();
    }

    /** Writes from so many threads until so many writes more are acknowledged, then does what ends it, and waits for all. */
    void run(int writers, int writes, Runnable end) {
        start(writers, writes, end);
        assertThat(refused).isEmpty();
    }

    private void start(int writers, int writes, Runnable end) {
        int thisRound = round.incrementAndGet();
        var ended = new AtomicBoolean();
        int goal = acknowledged.size() + writes;
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            threads.add(Thread.ofVirtual().start(() -> write(thisRound, number, ended)));
        }
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .failFast(() -> assertThat(refused).isEmpty())
                .until(() -> acknowledged.size() >= goal);
        end.run();
        ended.set(true);
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    /**
     * Writes from so many threads while a fault is made, until so many writes more are acknowledged; whoever gets no answer, or a 502 or a
     * 503, goes on with the next write.
     */
    void runThrough(int writers, int writes, Runnable fault) {
        tolerant = true;
        try {
            start(writers, writes / 2, () -> {
                fault.run();
                int goal = acknowledged.size() + writes / 2;
                await().atMost(RECOVERED_WITHIN).until(() -> acknowledged.size() >= goal);
            });
        } finally {
            tolerant = false;
        }
        assertThat(refused).isEmpty();
    }

    /** Sends every write of unknown outcome again, twice: it has one effect, whether or not it had it before. */
    void settle() {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var settled = new ArrayList<Future<?>>();
            for (int client = 0; client < SETTLING; client++) {
                settled.add(clients.submit(() -> {
                    for (var write = unknown.poll(); write != null; write = unknown.poll()) {
                        var first = insist(write);
                        insist(write).expectSameAs(first);
                        acknowledge(write, first);
                    }
                }));
            }
            for (var client : settled) {
                client.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply insist(Write write) {
        return await().atMost(RECOVERED_WITHIN)
                .pollDelay(Duration.ZERO)
                .ignoreException(UncheckedIOException.class)
                .until(write::send, reply -> !isAway(reply))
                .expect(200, 201);
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int unknownCount() {
        return unknown.size();
    }

    private void write(int thisRound, int writer, AtomicBoolean ended) {
        var random = new Random(seed * 1_000_003 + thisRound * 1_009L + writer);
        for (int count = 0; !ended.get(); count++) {
            var next = next(random, "k%d-%d-%d".formatted(thisRound, writer, count));
            if (next == null) {
                continue;
            }
            try {
                var reply = next.send();
                if (reply.ok()) {
                    acknowledge(next, reply);
                } else if (tolerant && isAway(reply)) {
                    unknown.add(next);
                    LockSupport.parkNanos(PAUSE_NANOS);
                } else {
                    refused.add(reply);
                    return;
                }
            } catch (UncheckedIOException e) {
                unknown.add(next);
                if (!tolerant) {
                    return;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Whether it may have been written, or not. */
    private static boolean isAway(Reply reply) {
        return reply.status() == 502 || reply.status() == 503;
    }

    private void acknowledge(Write write, Reply reply) {
        acknowledged.add(new Acknowledged(write, reply.id(), reply.version()));
        if (write.method().equals("POST") && write.path().endsWith("/questions")) {
            questions.add(new Post("/api/v1/questions/" + reply.id(), write.by()));
        } else if (write.path().endsWith("/answers")) {
            answers.add(new Post("/api/v1/answers/" + reply.id(), write.by()));
        }
    }

    private @Nullable Write next(Random random, String key) {
        var by = people.get(random.nextInt(people.size()));
        var question = recent(questions, random);
        int choice = question == null ? 0 : random.nextInt(10);
        return switch (choice) {
            case 0, 1 -> new Write(key, by, "POST", crew.path() + "/questions", Crew.question("Question " + key));
            case 2, 3 -> new Write(key, by, "POST", path(question) + "/answers", Map.of("body", "Answer " + key));
            case 4, 5 -> new Write(key, by, "POST", path(question) + "/comments", Map.of("body", "Comment " + key));
            case 6, 7 ->
                new Write(
                        key,
                        by,
                        "PATCH",
                        path(question),
                        Map.of("title", "Edited " + key, "comment", "because " + key));
            default -> vote(random, key, by);
        };
    }

    private @Nullable Write vote(Random random, String key, Crew.Person by) {
        var post = recent(random.nextBoolean() ? questions : answers, random);
        // One vote of one member on one post, so that every write leaves one event and scores can be counted.
        if (post == null || post.by().equals(by) || !votes.add(post.path() + " " + by.id())) {
            return null;
        }
        return new Write(key, by, "PUT", post.path() + "/vote", Map.of("value", "up"));
    }

    private static String path(@Nullable Post post) {
        return Objects.requireNonNull(post).path();
    }

    private static @Nullable Post recent(List<Post> posts, Random random) {
        int size = posts.size();
        return size == 0 ? null : posts.get(Math.max(0, size - 1 - random.nextInt(RECENT)));
    }
}
