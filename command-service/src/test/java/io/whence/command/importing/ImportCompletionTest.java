package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.id.MemberId;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.api.member.MemberKind;
import io.whence.api.wire.EventActor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ImportCompletionTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final EventActor ADA = new EventActor(MemberId.ofHandle("ada"), MemberKind.PERSON);

    @TempDir
    Path data;

    private final TestChronicle chronicle = new TestChronicle();
    private final ImportEventLog log = new ImportEventLog(chronicle);
    private ImportCompletion endings;

    private UploadFolderStore folders() {
        return new UploadFolderStore(data);
    }

    @BeforeEach
    void open() {
        endings = new ImportCompletion(log, folders(), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(5));
    }

    @AfterEach
    void close() {
        endings.close();
    }

    private ImportEventStream begun() {
        var id = ImportId.next();
        folders().make(id);
        return log.begin(ADA, null, new ImportBegun(id, TestImport.TEAM_ID, "stackexchange"));
    }

    private static ImportEnded completed(ImportEventStream story) {
        return new ImportEnded(
                story.begun().importId(),
                "stackexchange",
                ImportState.COMPLETED,
                null,
                new ImportReport(7, 4, 1, Map.of("questions", 4L), List.of(), List.of()));
    }

    private ImportEventStream onRecord(ImportEventStream story) {
        return log.find(story.begun().importId()).orElseThrow();
    }

    private Path folder(ImportEventStream story) {
        return folders().folder(story.begun().importId());
    }

    private static void awaitRemoved(Path folder) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(10);
        while (Files.exists(folder)) {
            assertThat(Instant.now()).as("%s is still there", folder).isBefore(deadline);
            Thread.sleep(5);
        }
    }

    @Nested
    class An_end {

        @Test
        void is_on_record_in_the_name_of_who_began_it_before_anybody_is_told() {
            var story = begun();
            endings.conclude(story, completed(story), () -> {
                assertThat(onRecord(story).end()).isNotNull();
                assertThat(folder(story)).doesNotExist();
            });
            assertThat(endings.offRecord(story.begun().importId())).isEmpty();
            var told = chronicle.of(story.begun().importId().value());
            assertThat(told)
                    .hasSize(2)
                    .extracting(entry -> entry.envelope().actor())
                    .containsOnly(ADA);
            assertThat(onRecord(story).status().finishedAt()).isEqualTo(TestChronicle.AT.plusSeconds(1));
            assertThat(onRecord(story).status().eventsTotal()).isEqualTo(5);
            assertThat(onRecord(story).status().rowsTotal()).isEqualTo(7);
        }

        @Test
        void is_recorded_once() {
            var story = begun();
            endings.conclude(story, completed(story), () -> {});
            endings.conclude(story, completed(story), () -> {});
            assertThat(chronicle.of(story.begun().importId().value())).hasSize(2);
        }

        @Test
        void that_the_log_does_not_take_is_known_until_it_does() throws Exception {
            var story = begun();
            chronicle.isReachable(false);
            var told = new CountDownLatch(1);
            var work = Thread.ofVirtual().start(() -> endings.conclude(story, completed(story), told::countDown));
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            var known = endings.offRecord(story.begun().importId()).orElseThrow();
            assertThat(known.status().state()).isEqualTo(ImportState.COMPLETED);
            assertThat(known.status().finishedAt()).isEqualTo(NOW);
            assertThat(ImportReportView.of(known).report().eventsRecorded()).isEqualTo(4);
            assertThat(folder(story)).exists();

            chronicle.isReachable(true);
            work.join();
            assertThat(onRecord(story).status().state()).isEqualTo(ImportState.COMPLETED);
            assertThat(endings.offRecord(story.begun().importId())).isEmpty();
            assertThat(folder(story)).doesNotExist();
        }

        @Test
        void that_the_log_never_takes_is_left_to_the_next_start() throws Exception {
            var story = begun();
            chronicle.isReachable(false);
            var told = new CountDownLatch(1);
            var work = Thread.ofVirtual().start(() -> endings.conclude(story, completed(story), told::countDown));
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            endings.close();
            work.join();
            assertThat(folder(story)).exists();
        }
    }

    @Nested
    class After_a_crash {

        @Test
        void what_was_running_here_is_known_to_be_interrupted() throws Exception {
            var story = begun();
            Files.writeString(folder(story).resolve("staging.db"), "half");
            endings.interruptLeftovers();

            var status = onRecord(story).status();
            assertThat(status.state()).isEqualTo(ImportState.FAILED);
            assertThat(status.failure())
                    .isEqualTo(ImportFailedException.interrupted().failure());
            assertThat(chronicle.of(story.begun().importId().value()).getLast().envelope())
                    .isEqualTo(story.envelope());
            assertThat(folder(story)).doesNotExist();
        }

        @Test
        void what_runs_elsewhere_is_left_alone() {
            var elsewhere = ImportId.next();
            var story = log.begin(ADA, null, new ImportBegun(elsewhere, TestImport.TEAM_ID, "stackexchange"));
            endings.interruptLeftovers();
            assertThat(onRecord(story).status().state()).isEqualTo(ImportState.RUNNING);
        }

        @Test
        void what_had_ended_keeps_its_end_and_what_never_began_goes() {
            var story = begun();
            log.end(story, completed(story));
            var refused = ImportId.next();
            folders().make(refused);
            endings.interruptLeftovers();
            assertThat(onRecord(story).status().state()).isEqualTo(ImportState.COMPLETED);
            assertThat(log.find(refused)).isEmpty();
            assertThat(data).isEmptyDirectory();
        }

        @Test
        void the_log_need_not_take_it_at_once() throws Exception {
            var story = begun();
            chronicle.isReachable(false);
            endings.interruptLeftovers();
            assertThat(onRecord(story).end()).isNull();

            chronicle.isReachable(true);
            awaitRemoved(folder(story));
            assertThat(onRecord(story).status().state()).isEqualTo(ImportState.FAILED);
        }
    }
}
