package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No space left: writing stops and says so, reading goes on, and writing resumes by itself. */
class FullDiskIT {

    private static final int MOST_WRITES = 2_000;
    private static final int ROOM_STEP = 256 * 1024;

    private Path disk;

    @BeforeEach
    void mountSmallDisk(@TempDir Path directory) {
        disk = directory;
        if (!run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString())) {
            Loudly.skip("A full disk was NOT tested: mounting a small tmpfs needs root.");
        }
    }

    @AfterEach
    void unmount() {
        run("umount", "-l", disk.toString());
    }

    @Test
    void writes_are_refused_and_reads_go_on_until_there_is_space_again() throws IOException {
        try (var whence = WhenceProcess.on(disk.resolve("data"))) {
            whence.start();
            var crew = Crew.found(whence, "private");
            var ana = crew.ana().http();
            var asked = new ArrayList<String>();
            asked.add(crew.ask(ana, "Is there space?"));
            ana.get(asked.getFirst()).expect(200);

            var ballast = disk.resolve("ballast");
            fill(ballast);
            var refused = writeUntilRefused(crew, asked);
            refused.expectProblem(503, "storage-full");
            assertThat(refused.header("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
            for (int i = 0; i < 20; i++) {
                new Http(whence.baseUri(), ana.token()).get(asked.getFirst()).expect(200);
                new Http(whence.baseUri(), ana.token())
                        .get(crew.path() + "/questions")
                        .expect(200);
            }

            Files.delete(ballast);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var reply = ana.post(crew.path() + "/questions", Crew.question("Is there space again?"));
                if (reply.ok()) {
                    asked.add("/api/v1/questions/" + reply.id());
                }
                return reply.ok();
            });
            everyOneIsThere(ana, asked);
            assertThat(whence.stop()).isIn(0, 143);
            assertThat(EventFile.in(whence.data()).isGapless()).isTrue();
            whence.start();
            everyOneIsThere(ana, asked);
        }
    }

    @Test
    void an_import_that_runs_out_of_space_says_so_and_can_be_done_again() throws IOException {
        var dump = Archive.ofDump(Archive.site("conlang.meta"));
        try (var whence = WhenceProcess.on(disk.resolve("data"))) {
            whence.start();
            var crew = Crew.found(whence, "private");
            var ballast = disk.resolve("ballast");
            fill(ballast);
            var begun = uploadOnceItFits(dump, crew, ballast);
            var failed = Archive.ended(crew.owner(), Archive.status(begun)).json();
            assertThat(failed.path("state").asString()).isEqualTo("failed");
            assertThat(failed.path("failure").path("code").asString()).isEqualTo("storage-full");

            Files.delete(ballast);
            var report = dump.importInto(crew.owner(), crew.slug());
            assertThat(report.path("eventsRecorded").asLong()).isPositive();
            assertThat(dump.importInto(crew.owner(), crew.slug())
                            .path("eventsRecorded")
                            .asLong())
                    .isZero();
        }
    }

    /** Makes room bit by bit until the upload itself is taken. */
    private static Reply uploadOnceItFits(Archive dump, Crew crew, Path ballast) throws IOException {
        while (true) {
            var reply = dump.upload(crew.owner(), crew.slug());
            if (reply.ok()) {
                return reply;
            }
            reply.expectProblem(503, "storage-full");
            try (var file = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
                file.truncate(file.size() - ROOM_STEP);
            }
        }
    }

    private static void everyOneIsThere(Http http, Iterable<String> paths) {
        // The read models ran out of space as well, and may have to catch up first.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> paths.forEach(path -> http.get(path).expect(200)));
    }

    private static Reply writeUntilRefused(Crew crew, List<String> asked) {
        for (int i = 0; i < MOST_WRITES; i++) {
            var reply = crew.ana()
                    .http()
                    .post(crew.path() + "/questions", Map.of("title", "More", "body", noise(i), "tags", List.of()));
            if (!reply.ok()) {
                return reply;
            }
            asked.add("/api/v1/questions/" + reply.id());
        }
        return fail("the disk never filled up");
    }

    private static String noise(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        return text.toString();
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // That was the aim: there is no space left.
        }
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
