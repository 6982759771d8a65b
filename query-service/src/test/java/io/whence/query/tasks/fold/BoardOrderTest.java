package io.whence.query.tasks.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.query.Story;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The order on a board is that of plain lists to which every position is applied one after the other. */
class BoardOrderTest {

    private static final int LISTS = 3;
    private static final int EVENTS = 400;

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Story story = new Story(events::add);
    private final Map<ListId, List<TaskId>> model = new HashMap<>();
    private final Set<TaskId> hidden = new HashSet<>();
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<BoardPlace> lists = new ArrayList<>();

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void is_that_of_a_plain_list(@ForAll @IntRange(max = 1_000_000) int seed) throws IOException {
        var random = new Random(seed);
        tell(random);
        var directory = Files.createTempDirectory("order");
        try (var folded = new FoldedModel(new TasksProjection(), directory)) {
            for (int at = 0; at < events.size(); ) {
                int end = Math.min(events.size(), at + 1 + random.nextInt(40));
                folded.fold(events.subList(at, end), events.get(end - 1).position());
                at = end;
            }
            for (var list : lists) {
                var expected = in(list).stream()
                        .filter(task -> !hidden.contains(task))
                        .map(TaskId::value)
                        .toList();
                assertThat(shown(folded.documents(), list)).isEqualTo(expected);
                assertThat(folded.documents()
                                .get(ListDocument.ALL, list.listId().value()))
                        .map(ListDocument::count)
                        .contains(expected.size());
            }
        } finally {
            delete(directory);
        }
    }

    private static List<String> shown(DocumentReader documents, BoardPlace list) {
        var scan = IndexScan.under(list.listId().value()).atMost(EVENTS);
        return documents.scan(CardDocument.ALL, CardDocument.BY_LIST, scan).stream()
                .map(hit -> hit.document().id())
                .toList();
    }

    private void tell(Random random) {
        events.clear();
        model.clear();
        hidden.clear();
        tasks.clear();
        lists.clear();
        var team = story.team("core" + random.nextInt(), TeamVisibility.PRIVATE);
        var board = story.board("Board");
        for (int i = 0; i < LISTS; i++) {
            lists.add(new BoardPlace(board, story.list(board, "List " + i)));
        }
        while (events.size() < EVENTS) {
            var to = any(random, lists);
            int what = random.nextInt(10);
            if (tasks.isEmpty() || what < 3) {
                var id = TaskId.next();
                var position = position(random);
                story.tell(new TaskOpened(id, team, "Task", new MarkdownText(""), to, position));
                tasks.add(id);
                put(id, to, position);
            } else if (what < 8) {
                var id = any(random, tasks);
                var position = position(random);
                story.tell(new TaskMoved(id, null, to, position, null));
                put(id, to, position);
            } else {
                hideOrShow(any(random, tasks), to, random.nextBoolean());
            }
        }
    }

    private void hideOrShow(TaskId id, BoardPlace place, boolean archive) {
        if (hidden.add(id)) {
            story.tell(archive ? new TaskArchived(id, place) : new TaskDeleted(id, place));
        } else {
            hidden.remove(id);
            story.tell(new TaskUnarchived(id, place));
            story.tell(new TaskRestored(id, place));
        }
    }

    private void put(TaskId id, BoardPlace to, RelativePosition<TaskId> position) {
        model.values().forEach(list -> list.remove(id));
        var list = in(to);
        var beside = position.beside();
        int at = beside == null ? -1 : list.indexOf(beside);
        switch (position.at()) {
            case FIRST -> list.addFirst(id);
            case LAST -> list.addLast(id);
            case BEFORE -> list.add(at < 0 ? list.size() : at, id);
            case AFTER -> list.add(at < 0 ? list.size() : at + 1, id);
        }
    }

    private List<TaskId> in(BoardPlace place) {
        return model.computeIfAbsent(place.listId(), _ -> new ArrayList<>());
    }

    private RelativePosition<TaskId> position(Random random) {
        return switch (tasks.isEmpty() ? random.nextInt(2) : random.nextInt(6)) {
            case 0 -> RelativePosition.first();
            case 1 -> RelativePosition.last();
            case 2, 3 -> RelativePosition.before(any(random, tasks));
            default -> RelativePosition.after(any(random, tasks));
        };
    }

    private static <T> T any(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
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
