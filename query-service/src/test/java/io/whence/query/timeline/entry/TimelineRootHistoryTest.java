package io.whence.query.timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.id.BoardId;
import io.whence.api.id.MemberId;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.query.RandomHistory;
import io.whence.query.Story;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory.Mark;
import io.whence.query.asof.RootHistory.Touched;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineRootHistoryTest {

    private static final int EVENTS = 200;

    @TempDir
    Path directory;

    @Test
    void hold_every_event_of_a_root_as_it_was_recorded() {
        var history = RandomHistory.of(7, EVENTS);
        try (var model = folded(history)) {
            var histories = new TimelineRootHistory(model.documents());
            for (long position = -1; position < EVENTS; position++) {
                for (var root : roots(history)) {
                    var expected = of(history, root, position);
                    assertThat(all(histories.read(HistoryStream.of(root), position)).stream()
                                    .map(TimelineRootHistoryTest::told))
                            .containsExactlyElementsOf(expected.stream()
                                    .map(TimelineRootHistoryTest::told)
                                    .toList());
                    var last = histories.last(root, position).map(Mark::position);
                    if (root.startsWith(BoardId.PREFIX)) {
                        // It is shown with what is on it.
                        assertThat(last.orElse(-1L))
                                .isGreaterThanOrEqualTo(
                                        expected.isEmpty()
                                                ? -1
                                                : expected.getLast().position());
                        continue;
                    }
                    assertThat(last)
                            .isEqualTo(
                                    expected.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(expected.getLast().position()));
                }
            }
        }
    }

    @Test
    void are_read_as_one_with_every_event_once_in_the_order_of_the_log() {
        var history = RandomHistory.of(19, EVENTS);
        try (var model = folded(history)) {
            var histories = new TimelineRootHistory(model.documents());
            var streams = roots(history).stream()
                    .flatMap(root -> root.startsWith(BoardId.PREFIX)
                            ? Stream.of(HistoryStream.of(root), HistoryStream.on(root))
                            : Stream.of(HistoryStream.of(root), HistoryStream.of(root)))
                    .toList();
            var all = all(histories.read(streams, EVENTS));
            assertThat(all.stream().map(RecordedEvent::position))
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(all.stream().map(RecordedEvent::position).toList())
                    .containsExactlyElementsOf(streams.stream()
                            .flatMap(stream -> all(histories.read(stream, EVENTS)).stream())
                            .map(RecordedEvent::position)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void hold_few_large_events_at_a_time() {
        var asked = new ArrayList<Integer>();
        var large = new MarkdownText("x".repeat(100_000));
        var replay = new InMemoryReplay(new TimelineProjection(ScannedFamilies.families()));
        var story = new Story(event -> replay.fold(List.of(event)));
        story.by(MemberId.ofHandle("ana")).in(story.team("edits", TeamVisibility.PUBLIC));
        var question = story.ask("Edited often");
        for (int i = 0; i < 300; i++) {
            story.tell(new QuestionEdited(question, null, large, null, null));
        }
        var histories = new TimelineRootHistory(new CountedDocuments(replay.documents(), asked));
        assertThat(all(histories.read(HistoryStream.of(question.value()), Long.MAX_VALUE - 1)))
                .hasSize(301);
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(asked.subList(2, asked.size()))
                .allSatisfy(limit -> assertThat(limit).isLessThanOrEqualTo(16));
    }

    /** Documents that note how many are asked for at a time. */
    private record CountedDocuments(DocumentReader all, List<Integer> asked) implements DocumentReader {

        @Override
        public <D> Map<String, D> find(DocumentCollection<D> collection, Collection<String> ids) {
            return all.find(collection, ids);
        }

        @Override
        public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
            return all.get(collection, id);
        }

        @Override
        public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
            asked.add(scan.limit());
            return all.scan(collection, index, scan);
        }

        @Override
        public long position() {
            return all.position();
        }
    }

    private static List<RecordedEvent> all(HistoryCursor events) {
        var all = new ArrayList<RecordedEvent>();
        events.forEachRemaining(all::add);
        return all;
    }

    @Test
    void tell_what_had_been_recorded_by_any_instant_whatever_the_clocks_say() {
        var random = new Random(11);
        var history = RandomHistory.of(11, EVENTS).stream()
                .map(event -> at(event, event.recordedAt().plusMillis(random.nextInt(300_000) / 1_000 * 1_000)))
                .toList();
        var counted = history.stream().filter(TimelineRootHistoryTest::isTold).toList();
        try (var model = folded(history)) {
            var histories = new TimelineRootHistory(model.documents());
            for (var probe : counted) {
                for (long offset : new long[] {-1, 0, 1}) {
                    var instant = probe.recordedAt().plusMillis(offset);
                    long expected = counted.stream()
                            .takeWhile(event -> !event.recordedAt().isAfter(instant))
                            .mapToLong(RecordedEvent::position)
                            .max()
                            .orElse(-1);
                    assertThat(histories.by(instant).map(Mark::position).orElse(-1L))
                            .isEqualTo(expected);
                }
            }
            assertThat(histories.latest().map(Mark::position))
                    .contains(counted.getLast().position());
        }
    }

    @Test
    void tell_what_began_in_a_team_and_what_happened_there() {
        var history = RandomHistory.of(3, EVENTS);
        var team = Objects.requireNonNull(Objects.requireNonNull(ScannedFamilies.families()
                .scope(history.get(2).event())
                .orElseThrow()
                .team()));
        try (var model = folded(history)) {
            var histories = new TimelineRootHistory(model.documents());
            var begun = histories.begun(team, "question", 150, null, 100);
            assertThat(begun).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b.position(), a.position()));
            assertThat(begun.stream().map(Touched::root))
                    .allSatisfy(root -> assertThat(of(history, Objects.requireNonNull(root), 150))
                            .isNotEmpty());
            assertThat(histories.begun(team, "question", 150, begun.getFirst().position(), 100))
                    .isEqualTo(begun.subList(1, begun.size()));
            assertThat(histories.touched(team, 20, 60, 1_000))
                    .isNotEmpty()
                    .allSatisfy(touched -> assertThat(touched.position()).isBetween(21L, 60L));
        }
    }

    private FoldedModel folded(List<RecordedEvent> history) {
        try {
            var model = new FoldedModel(
                    new TimelineProjection(ScannedFamilies.families()), Files.createTempDirectory(directory, "model"));
            model.fold(history, history.getLast().position());
            return model;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RecordedEvent at(RecordedEvent event, Instant recordedAt) {
        return new RecordedEvent(
                event.position(),
                event.eventId(),
                event.type(),
                event.event(),
                event.envelope(),
                recordedAt,
                event.aggregateId(),
                event.sequence());
    }

    /** All that a fold may ask of an event. */
    private static List<Object> told(RecordedEvent event) {
        return List.of(
                event.position(),
                event.eventId(),
                event.type(),
                event.event(),
                Optional.ofNullable(event.envelope().actor().memberId()),
                event.occurredAt(),
                event.recordedAt(),
                event.aggregateId(),
                event.sequence());
    }

    private static List<String> roots(List<RecordedEvent> history) {
        return history.stream()
                .flatMap(event -> root(event).stream())
                .distinct()
                .toList();
    }

    private static List<RecordedEvent> of(List<RecordedEvent> history, String root, long position) {
        return history.stream()
                .filter(event -> event.position() <= position && root(event).equals(Optional.of(root)))
                .toList();
    }

    private static Optional<String> root(RecordedEvent event) {
        return ScannedFamilies.families().scope(event.event()).flatMap(about -> Optional.ofNullable(about.root()));
    }

    private static boolean isTold(RecordedEvent event) {
        return ScannedFamilies.families().scope(event.event()).isPresent();
    }
}
