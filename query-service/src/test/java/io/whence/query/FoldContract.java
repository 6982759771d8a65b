package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.readmodel.processor.UnrulyLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds for every projection: the same events end in the same documents, byte for byte. */
public abstract class FoldContract {

    private static final int EVENTS = 200;

    protected abstract Projection projection();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void batches_of_any_size_end_in_the_same_documents(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 1_000_000) int split)
            throws IOException {
        var history = RandomHistory.of(seed, EVENTS);
        assertThat(folded(history, new Random(split), 30))
                .isEqualTo(folded(history, new Random(split), EVENTS * 2))
                .isEqualTo(folded(history, new Random(split), 1));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void events_that_come_again_change_nothing(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = EVENTS - 1) int from)
            throws IOException {
        var history = RandomHistory.of(seed, EVENTS);
        long last = history.getLast().position();
        var directory = Files.createTempDirectory("fold");
        try (var model = new FoldedModel(projection(), directory)) {
            model.fold(history, last);
            var before = model.dump();
            model.fold(history.subList(from, history.size()), last);
            assertThat(model.dump()).isEqualTo(before);
        } finally {
            delete(directory);
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void a_log_that_repeats_itself_and_mixes_subjects_up_ends_in_the_same_documents(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 1_000_000) int moods)
            throws IOException {
        var history = RandomHistory.of(seed, EVENTS);
        var directory = Files.createTempDirectory("fold");
        try {
            assertThat(new UnrulyLog(history, new Random(moods)).followed(projection(), directory))
                    .isEqualTo(folded(history, new Random(moods), EVENTS));
        } finally {
            delete(directory);
        }
    }

    private List<String> folded(List<RecordedEvent> history, Random random, int atMost) throws IOException {
        var directory = Files.createTempDirectory("fold");
        try (var model = new FoldedModel(projection(), directory)) {
            for (int at = 0; at < history.size(); ) {
                int end = Math.min(history.size(), at + 1 + random.nextInt(atMost));
                var batch = history.subList(at, end);
                model.fold(batch, batch.getLast().position());
                at = end;
            }
            return model.dump();
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
