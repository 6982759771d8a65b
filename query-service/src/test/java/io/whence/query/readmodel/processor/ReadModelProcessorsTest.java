package io.whence.query.readmodel.processor;

import static io.whence.query.readmodel.processor.VotesProjection.BY_EVENTS;
import static io.whence.query.readmodel.processor.VotesProjection.BY_POSITION;
import static io.whence.query.readmodel.processor.VotesProjection.ITEMS;
import static io.whence.query.readmodel.processor.VotesProjection.POISON;
import static io.whence.query.readmodel.processor.VotesProjection.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.whence.api.id.QuestionId;
import io.whence.platform.start.StartupFailedException;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.sqlite.SqliteDump;
import io.whence.query.readmodel.store.sqlite.SqliteReadModelStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class ReadModelProcessorsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final IndexScan ALL = IndexScan.under().atMost(10_000);

    @TempDir
    Path directory;

    private final TestLog log = new TestLog();
    private final VotesProjection votes = new VotesProjection();
    private final List<ReadModelProcessors> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ReadModelProcessors::stop);
        log.close();
    }

    private ReadModelProcessors start(Projection projection, ReadModelStorage storage) {
        var models = new ReadModelProcessors(List.of(projection), log.events, storage, Clock.systemUTC());
        started.add(models);
        models.start();
        return models;
    }

    private ReadModelProcessors start(Projection projection) {
        return start(projection, new SqliteReadModelStorage(directory));
    }

    private ReadModelProcessors startAndCatchUp(Projection projection) {
        var models = start(projection);
        catchUp(models);
        return models;
    }

    private void catchUp(ReadModelProcessors models) {
        assertThat(models.awaitHead(SOON)).isTrue();
    }

    private void recordSome(int events, long seed) {
        var random = new Random(seed);
        var questions = new ArrayList<QuestionId>();
        for (int i = 0; i < events; i++) {
            if (questions.isEmpty() || random.nextInt(5) == 0) {
                questions.add(log.ask("question " + i));
            } else {
                var question = questions.get(random.nextInt(questions.size()));
                if (random.nextBoolean()) {
                    log.vote(question);
                } else {
                    log.rename(question, "renamed " + i);
                }
            }
        }
    }

    private List<String> dump() {
        return SqliteDump.of(directory.resolve("votes.db"));
    }

    @Test
    void followed_live_and_rebuilt_end_in_the_same_documents() throws IOException {
        log.ask("first");
        var live = startAndCatchUp(votes);
        recordSome(700, 1);
        catchUp(live);
        live.stop();
        var followed = dump();
        Files.delete(directory.resolve("votes.db"));
        startAndCatchUp(new VotesProjection()).stop();
        assertThat(dump()).isEqualTo(followed).hasSizeGreaterThan(1_000);
    }

    @Test
    void go_on_where_they_stopped() {
        recordSome(50, 2);
        startAndCatchUp(votes).stop();
        log.ask("one more");
        var again = new VotesProjection();
        startAndCatchUp(again);
        assertThat(again.folded).hasValue(1);
    }

    @Test
    void are_built_again_when_their_files_are_gone() throws IOException {
        recordSome(50, 3);
        startAndCatchUp(votes).stop();
        Files.delete(directory.resolve("votes.db"));
        var models = startAndCatchUp(votes);
        assertThat(models.of(votes).scan(ITEMS, BY_POSITION, ALL)).hasSize(50);
    }

    @Test
    void are_built_again_when_the_log_is_another_and_shorter() {
        recordSome(50, 4);
        startAndCatchUp(votes).stop();
        try (var other = new TestLog()) {
            other.ask("the only one");
            var models = new ReadModelProcessors(
                    List.of(votes), other.events, new SqliteReadModelStorage(directory), Clock.systemUTC());
            started.add(models);
            models.start();
            assertThat(models.awaitHead(SOON)).isTrue();
            assertThat(models.of(votes).scan(ITEMS, BY_POSITION, ALL)).hasSize(1);
        }
    }

    @Test
    void of_a_newer_version_keep_the_process_from_starting() {
        log.ask("first");
        startAndCatchUp(new VotesProjection() {
                    @Override
                    public int version() {
                        return 2;
                    }
                })
                .stop();
        assertThatThrownBy(() -> start(votes))
                .isInstanceOf(StartupFailedException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void park_the_subject_of_an_event_that_cannot_be_folded_and_nobody_else() {
        var good = log.ask("good");
        var bad = log.ask("fine so far");
        var models = startAndCatchUp(votes);
        log.vote(bad);
        log.rename(bad, POISON);
        log.vote(good);
        log.vote(bad);
        catchUp(models);
        var documents = models.of(votes);
        assertThat(documents.get(QUESTIONS, good.value()).orElseThrow().events())
                .isEqualTo(2);
        assertThat(documents.get(QUESTIONS, bad.value()).orElseThrow())
                .isEqualTo(new VotesProjection.Question("fine so far", 2, 2));
        assertThat(models.runners().iterator().next().parked())
                .containsExactly(new DeadLetter(bad.value(), 3, "java.lang.IllegalStateException"));
    }

    @Test
    void park_the_same_in_whatever_batches_the_events_come() throws IOException {
        log.ask("first");
        var live = startAndCatchUp(votes);
        var bad = log.ask("fine so far");
        for (int i = 0; i < 50; i++) {
            log.vote(bad);
            if (i == 30) {
                log.rename(bad, POISON);
            }
        }
        catchUp(live);
        live.stop();
        var followed = dump();
        Files.delete(directory.resolve("votes.db"));
        startAndCatchUp(new VotesProjection()).stop();
        assertThat(dump()).isEqualTo(followed).anyMatch(row -> row.startsWith("parked "));
    }

    @Test
    void remember_what_is_parked_until_they_are_rebuilt() throws Exception {
        var bad = log.ask(POISON);
        startAndCatchUp(votes).stop();
        log.vote(bad);
        var models = startAndCatchUp(new VotesProjection());
        assertThat(models.of(votes).get(QUESTIONS, bad.value())).isEmpty();
        models.stop();
        var cured = new VotesProjection() {
            @Override
            public void fold(List<RecordedEvent> batch, DocumentSession session) {
                batch.forEach(event -> session.put(
                        QUESTIONS, event.aggregateId(), new VotesProjection.Question("cured", 1, event.position())));
            }
        };
        models = startAndCatchUp(cured);
        models.rebuild("votes");
        var documents = models.of(cured);
        until(() -> documents.get(QUESTIONS, bad.value()).isPresent());
        var runner = models.runners().iterator().next();
        until(() -> runner.parked().isEmpty());
    }

    @Test
    void park_the_aggregate_of_an_event_that_cannot_be_read() {
        var bad = QuestionId.next();
        log.append(bad.value(), "not an event");
        log.vote(bad);
        var good = log.ask("good");
        var models = startAndCatchUp(votes);
        assertThat(models.of(votes).get(QUESTIONS, good.value())).isPresent();
        assertThat(models.of(votes).get(QUESTIONS, bad.value())).isEmpty();
        assertThat(models.runners().iterator().next().parked())
                .containsExactly(new DeadLetter(bad.value(), 0, "java.lang.ClassCastException"));
    }

    @Test
    void go_on_once_there_is_space_again_and_are_read_meanwhile() throws Exception {
        var failures = new AtomicInteger();
        log.ask("before");
        var models = start(votes, new FailingStorage(new SqliteReadModelStorage(directory), failures));
        catchUp(models);
        failures.set(Integer.MAX_VALUE);
        log.ask("during");
        var runner = models.runners().iterator().next();
        until(() -> runner.failure().isPresent());
        assertThat(models.of(votes).scan(ITEMS, BY_POSITION, ALL)).hasSize(1);
        failures.set(0);
        catchUp(models);
        assertThat(models.of(votes).scan(ITEMS, BY_POSITION, ALL)).hasSize(2);
        assertThat(runner.parked()).isEmpty();
        until(() -> runner.failure().isEmpty());
    }

    @Test
    void are_waited_for_by_those_who_read_them_and_by_nobody_else() {
        log.ask("first");
        var gate = new Semaphore(1);
        var slow = new VotesProjection() {
            @Override
            public String name() {
                return "slow-votes";
            }

            @Override
            public void fold(List<RecordedEvent> batch, DocumentSession session) {
                gate.acquireUninterruptibly();
                gate.release();
                super.fold(batch, session);
            }
        };
        var models = new ReadModelProcessors(
                List.of(votes, slow), log.events, new SqliteReadModelStorage(directory), Clock.systemUTC());
        started.add(models);
        models.start();
        catchUp(models);
        gate.acquireUninterruptibly();
        log.ask("second");
        try {
            ReadFreshness.atLeast(log.head(), SOON);
            assertThat(models.of(votes).scan(ITEMS, BY_POSITION, ALL)).hasSize(2);
            ReadFreshness.atLeast(log.head(), Duration.ofMillis(20));
            assertThatThrownBy(() -> models.of(slow).scan(ITEMS, BY_POSITION, ALL))
                    .isInstanceOfSatisfying(RequestProblemException.class, problem -> {
                        assertThat(problem.code()).isEqualTo("read-model-behind");
                        assertThat(problem.retryAfterSeconds()).isEqualTo(1);
                    });
            gate.release();
            ReadFreshness.atLeast(log.head(), SOON);
            assertThat(models.of(slow).scan(ITEMS, BY_POSITION, ALL)).hasSize(2);
        } finally {
            gate.release();
            ReadFreshness.forget();
        }
    }

    @Test
    void tell_how_long_they_may_lack_something_while_the_log_is_away() {
        var clock = new SetClock();
        var models = new ReadModelProcessors(List.of(votes), log.events, new SqliteReadModelStorage(directory), clock);
        started.add(models);
        models.start();
        log.ask("first");
        catchUp(models);
        clock.forward(Duration.ofMinutes(1));
        until(() -> models.behind().isZero());
        log.cutOff(true);
        clock.forward(Duration.ofSeconds(10));
        assertThat(models.behind()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
        assertThat(new ReadModelHealthIndicator(models, Duration.ofMinutes(1))
                        .health()
                        .getDetails()
                        .toString())
                .contains("behindSeconds=1");
        assertThat(models.isRecorded(7)).as("what nobody knows may be").isTrue();
        assertThat(models.awaitHead(Duration.ofMinutes(1))).isFalse();
        log.cutOff(false);
        until(() -> models.behind().isZero());
        assertThat(models.isRecorded(7)).isFalse();
    }

    @Test
    void stand_still_and_say_so_where_nobody_may_be_told_without_what_cannot_be_folded() {
        var clock = new SetClock();
        var deciding = new VotesProjection() {
            @Override
            public boolean goesOnWithout(String subject) {
                return false;
            }
        };
        var models =
                new ReadModelProcessors(List.of(deciding), log.events, new SqliteReadModelStorage(directory), clock);
        started.add(models);
        models.start();
        log.ask("first");
        catchUp(models);
        var runner = models.runners().iterator().next();
        long before = runner.position().orElseThrow();
        log.ask(VotesProjection.POISON);
        log.ask("later");
        until(() -> runner.failure().isPresent());
        var health = new ReadModelHealthIndicator(models, Duration.ofMinutes(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        until(() -> {
            clock.forward(Duration.ofSeconds(30));
            return health.health().getStatus().equals(Status.OUT_OF_SERVICE);
        });
        assertThat(runner.parked()).isEmpty();
        assertThat(runner.position()).contains(before);
        assertThat(health.health().getDetails().toString()).contains("state=standing still");
    }

    @Test
    void are_behind_until_they_are_built_the_first_time() throws Exception {
        var let = new CountDownLatch(1);
        log.ask("first");
        var models = start(new VotesProjection() {
            @Override
            public void fold(List<RecordedEvent> batch, DocumentSession session) {
                awaitQuietly(let);
                super.fold(batch, session);
            }
        });
        assertThatThrownBy(() -> models.of(votes).scan(ITEMS, BY_POSITION, ALL))
                .isInstanceOfSatisfying(RequestProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("read-model-behind");
                    assertThat(problem.retryAfterSeconds()).isEqualTo(5);
                });
        assertThat(new ReadModelHealthIndicator(models, Duration.ofMinutes(1))
                        .health()
                        .getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(models.awaitHead(Duration.ofMillis(30))).isFalse();
        let.countDown();
        assertThat(models.awaitHead(SOON)).isTrue();
        assertThat(new ReadModelHealthIndicator(models, Duration.ofMinutes(1))
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void are_not_live_before_all_that_was_on_record_is_folded() {
        recordSome(200, 6);
        log.moveFarAway();
        var models = start(votes);
        until(() -> models.position() >= 0);
        assertThat(models.position()).isEqualTo(log.head());
    }

    @Test
    void are_read_without_a_gap_while_they_are_rebuilt_beside() throws Exception {
        recordSome(300, 5);
        var models = startAndCatchUp(votes);
        var documents = models.of(votes);
        var latest = IndexScan.under().backwards().atMost(1);
        var done = new AtomicBoolean();
        var reading = CompletableFuture.supplyAsync(() -> {
            long reads = 0;
            long seen = 299;
            while (!done.get()) {
                long found = documents
                        .scan(ITEMS, BY_POSITION, latest)
                        .getFirst()
                        .document()
                        .position();
                assertThat(found).isGreaterThanOrEqualTo(seen);
                assertThat(documents.scan(QUESTIONS, BY_EVENTS, latest)).isNotEmpty();
                seen = found;
                reads++;
            }
            return reads;
        });
        var runner = models.runners().iterator().next();
        for (int i = 0; i < 5; i++) {
            models.rebuild("votes");
            until(() -> {
                if (log.head() - documents.position() < 20) {
                    log.ask("while it is rebuilt");
                }
                return !runner.isRebuilding();
            });
        }
        catchUp(models);
        done.set(true);
        assertThat(soon(reading)).isGreaterThan(10);
        assertThat(directory.resolve("votes.rebuild.db")).doesNotExist();
    }

    @Test
    void are_watched() {
        log.ask("first");
        log.ask(POISON);
        var models = startAndCatchUp(votes);
        var meters = new SimpleMeterRegistry();
        new ReadModelMetrics(models).bindTo(meters);
        assertThat(meters.get("whence.projection.position")
                        .tag("projection", "votes")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("whence.projection.lag.events").gauge().value()).isZero();
        assertThat(meters.get("whence.projection.lag.seconds").gauge().value()).isZero();
        assertThat(meters.get("whence.projection.rebuild.progress").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("whence.projection.parked").gauge().value()).isEqualTo(1);
        assertThat(new ReadModelHealthIndicator(models, Duration.ofMinutes(1))
                        .health()
                        .getDetails()
                        .toString())
                .contains("state=live", "parked=1", "java.lang.IllegalStateException")
                .doesNotContain("what somebody wrote");
    }

    @Test
    void stop_soon() {
        recordSome(20, 6);
        var models = startAndCatchUp(votes);
        long before = System.nanoTime();
        models.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(models.isRunning()).isFalse();
    }

    private static long soon(CompletableFuture<Long> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks again and again, for a bounded time. */
    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came true in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
