package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.whence.api.id.TeamId;
import io.whence.command.RunningService.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real dumps, which are not part of the project: {@code WHENCE_REAL_DATA}, a property or in the environment, names the folder
 * that has them in {@code stackexchange/}.
 */
class RealDumpTest {

    private static final String WHERE = "WHENCE_REAL_DATA";

    @TempDir
    static Path data;

    static RunningService service;
    static Path dumps;

    @BeforeAll
    static void start() {
        var folder = System.getProperty(WHERE, System.getenv(WHERE));
        boolean there = folder != null && Files.isDirectory(Path.of(folder, "stackexchange"));
        if (!there) {
            System.out.println("SKIPPED: RealDumpTest, since " + WHERE + " names no folder with real dumps in it");
        }
        assumeTrue(there);
        dumps = Path.of(folder, "stackexchange");
        service = RunningService.on(data);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee.meta", "conlang.meta"})
    void comes_out_as_it_went_in(String name) throws Exception {
        var slug = name.replace('.', '-');
        var dump = dumps.resolve(name);

        var report = imported(slug, dump);
        accountsForEveryRow(report);
        assertThat(fold(TeamId.ofSlug(slug))).isEqualTo(DumpedPosts.of(dump, TeamId.ofSlug(slug)));

        var again = imported(slug, dump);
        assertThat(again.body().path("eventsRecorded").asLong()).isZero();
        assertThat(again.body().path("alreadyThere").asLong())
                .isEqualTo(report.body().path("eventsRecorded").asLong());
    }

    private static Answer imported(String slug, Path dump) throws InterruptedException {
        var owner = service.asOwner();
        var began = Instant.now();
        var begun = owner.upload(
                "/teams/" + slug + "/imports?format=stackexchange",
                Archive.of(dump).bytes());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        var ended = service.ended(owner, begun.id());
        assertThat(ended.body().path("state").asString()).as(ended.toString()).isEqualTo("completed");
        System.out.printf(
                "%s: %d rows, %d new events in %d ms%n",
                slug,
                ended.body().path("rowsRead").asLong(),
                ended.body().path("eventsRecorded").asLong(),
                Duration.between(began, Instant.now()).toMillis());
        return owner.get("/imports/" + begun.id() + "/report");
    }

    private static void accountsForEveryRow(Answer report) {
        long rows = 0;
        long skipped = 0;
        for (var file : report.body().path("files")) {
            assertThat(file.path("imported").asLong() + file.path("skipped").asLong())
                    .as(file.toString())
                    .isEqualTo(file.path("rows").asLong());
            rows += file.path("rows").asLong();
            skipped += file.path("skipped").asLong();
        }
        assertThat(rows).isEqualTo(report.body().path("rowsRead").asLong()).isPositive();
        for (var entry : report.body().path("ledger")) {
            if (entry.path("kind").asString().equals("skipped")) {
                skipped -= entry.path("rows").asLong();
            }
        }
        assertThat(skipped).isZero();
    }

    private static Map<String, DumpedPosts.State> fold(TeamId team) {
        var folded = new FoldedPosts(team);
        try (var events = service.bean(EventStorageEngine.class).readEvents((TrackingToken) null, false)) {
            events.forEach(message -> folded.take(message.getPayload(), message.getMetaData()));
        }
        return folded.states();
    }
}
