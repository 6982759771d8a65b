package io.whence.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.RandomHistory;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.index.IndexDump;
import io.whence.query.search.index.LuceneSearchIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index on disk, whatever happens to it. */
class SearchIndexTest {

    private static final int CRASHES = 4;
    private static final int EVENTS = 8_000;
    private static final int BETWEEN_CRASHES = 1_000;

    @TempDir
    Path directory;

    private LuceneSearchIndex index(String name) {
        return new LuceneSearchIndex(directory.resolve(name), new SearchDocumentLayout(), Duration.ZERO);
    }

    private FoldedModel open(LuceneSearchIndex index) {
        return new FoldedModel(new SearchProjection(index, ScannedFamilies.searchFolds()), index, directory);
    }

    private static final SearchProjection PROJECTION = new SearchProjection(
            new LuceneSearchIndex(Path.of("never-opened"), new SearchDocumentLayout(), Duration.ZERO),
            ScannedFamilies.searchFolds());

    /** Of the version it is of, or of a later one. */
    private static ReadModelDefinition model(int later) {
        return new ReadModelDefinition(PROJECTION.name(), PROJECTION.version() + later, PROJECTION.collections());
    }

    private List<String> rebuilt(List<RecordedEvent> history) {
        try (var index = index("rebuilt")) {
            FoldedModel.rebuild(new SearchProjection(index, ScannedFamilies.searchFolds()), index, history);
            try (var _ = open(index)) {
                return IndexDump.of(index);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void is_the_same_followed_live_and_rebuilt(long seed) {
        var history = RandomHistory.of(seed, 600);
        var random = new Random(seed);
        try (var live = index("live")) {
            for (int at = 0; at < history.size(); ) {
                try (var model = open(live)) {
                    assertThat(model.position()).isEqualTo(at - 1L);
                    for (int batch = random.nextInt(20); batch >= 0 && at < history.size(); batch--) {
                        int end = Math.min(history.size(), at + 1 + random.nextInt(30));
                        model.fold(history.subList(at, end), end - 1L);
                        at = end;
                    }
                }
            }
            assertThat(IndexDump.of(live)).isEqualTo(rebuilt(history)).hasSizeGreaterThan(500);
        }
    }

    @Test
    void loses_nothing_and_repeats_nothing_however_it_is_killed() throws Exception {
        long seed = 42;
        var history = RandomHistory.of(seed, EVENTS);
        var file = directory.resolve("history");
        HistoryFile.write(file, history);
        var random = new Random(seed);
        var killed = directory.resolve("killed");
        long reached = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            reached = foldUntilKilled(killed, file, reached + 1 + random.nextInt(BETWEEN_CRASHES));
        }
        try (var index = new LuceneSearchIndex(killed, new SearchDocumentLayout(), Duration.ZERO)) {
            try (var model = open(index)) {
                long position = model.position();
                assertThat(position).as("committed before the last crash").isBetween(0L, history.size() - 2L);
                var rest = history.subList((int) position + 1, history.size());
                model.fold(rest, rest.getLast().position());
            }
            assertThat(IndexDump.of(index)).isEqualTo(rebuilt(history));
        }
    }

    /** Returns how far it was seen to come. */
    private static long foldUntilKilled(Path directory, Path history, long until) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FoldUntilKilled.class.getName(),
                        directory.toString(),
                        history.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            long reached = reach(output, until);
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("it was killed").isEqualTo(137);
            return reached;
        }
    }

    private static long reach(BufferedReader output, long until) throws IOException {
        long reached = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("[0-9]+")) {
                reached = Long.parseLong(line);
                if (reached >= until) {
                    return reached;
                }
            }
        }
        return reached;
    }

    @Test
    void cannot_be_read_before_it_is_built() {
        try (var index = index("none")) {
            assertThat(index.open(model(0))).isEmpty();
            assertThatThrownBy(() -> index.read(snapshot -> snapshot))
                    .isInstanceOfSatisfying(
                            RequestProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("read-model-behind"));
        }
    }

    @Test
    void is_rebuilt_beside_the_live_one() {
        var history = RandomHistory.of(7, 200);
        try (var index = index("live")) {
            try (var model = open(index)) {
                model.fold(history, history.getLast().position());
            }
            var before = IndexDump.of(index);
            try (var rebuild = index.rebuild(model(0))) {
                assertThat(IndexDump.of(index)).as("read meanwhile").isEqualTo(before);
                try (var promoted = index.promote(model(0), rebuild.finish())) {
                    assertThat(promoted.position()).isEqualTo(-1);
                    assertThat(IndexDump.of(index)).as("swapped in").isEmpty();
                }
            }
            try (var files = Files.list(directory.resolve("live"))) {
                assertThat(files).as("the old one is gone").hasSize(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void is_rebuilt_for_another_version_or_when_it_is_broken() throws IOException {
        var history = RandomHistory.of(8, 200);
        try (var index = index("live")) {
            try (var model = open(index)) {
                model.fold(history, history.getLast().position());
            }
            assertThat(index.open(model(1))).isEmpty();
            index.open(model(0)).orElseThrow().close();
            try (var files = Files.walk(directory.resolve("live"))) {
                for (var file : files.filter(
                                path -> path.getFileName().toString().startsWith("segments_"))
                        .toList()) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
            assertThat(index.open(model(0))).isEmpty();
            FoldedModel.rebuild(new SearchProjection(index, ScannedFamilies.searchFolds()), index, history);
            try (var model = open(index)) {
                assertThat(model.position()).isEqualTo(history.getLast().position());
            }
        }
    }

    @Test
    void is_nobody_elses() {
        try (var index = index("live");
                var other = index("live")) {
            try (var _ = open(index)) {
                assertThatThrownBy(() -> other.open(model(0))).hasMessageContaining("is in use by another process");
            }
        }
    }
}
