package io.whence.query.tasks.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.id.TaskId;
import io.whence.api.team.TeamVisibility;
import io.whence.query.Story;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a move writes does not depend on how many tasks are on the board. */
class MoveCostTest {

    /** Documents in memory, and how large those are that were put: each is written once, however often it was. */
    private static final class Counting implements DocumentSession {
        private final Map<String, Object> documents = new HashMap<>();
        private final Map<String, Integer> written = new HashMap<>();

        @Override
        public <D> void prefetch(DocumentCollection<D> collection, java.util.Collection<String> ids) {}

        @Override
        public <D> @Nullable D get(DocumentCollection<D> collection, String id) {
            return collection.type().cast(documents.get(collection.name() + "/" + id));
        }

        @Override
        public <D> void put(DocumentCollection<D> collection, String id, D document) {
            var name = collection.name() + "/" + id;
            documents.put(name, document);
            written.put(name, DocumentJson.write(collection.type(), document).length);
        }

        @Override
        public <D> void delete(DocumentCollection<D> collection, String id) {
            documents.remove(collection.name() + "/" + id);
        }
    }

    private record Cost(int documents, int bytes) {}

    @Test
    void is_the_same_on_a_full_board_as_on_an_empty_one() {
        var few = move(10);
        var many = move(10_000);
        assertThat(many.documents()).isEqualTo(few.documents());
        assertThat((double) many.bytes()).isLessThan(1.1 * few.bytes());
    }

    private static Cost move(int size) {
        var events = new ArrayList<RecordedEvent>();
        var story = new Story(events::add);
        story.team("core", TeamVisibility.PRIVATE);
        var board = story.board("Board");
        var lists = List.of(story.list(board, "To do"), story.list(board, "Done"));
        var tasks = new ArrayList<TaskId>();
        for (int i = 0; i < size; i++) {
            tasks.add(story.task("Task", board, lists.get(i % 2)));
        }
        var session = new Counting();
        new TasksProjection().fold(events, session);
        session.written.clear();
        events.clear();
        // From the middle of the one list into the middle of the other.
        int middle = size / 4 * 2;
        story.tell(new TaskMoved(
                tasks.get(middle),
                new BoardPlace(board, lists.getFirst()),
                new BoardPlace(board, lists.getLast()),
                RelativePosition.before(tasks.get(middle + 1)),
                null));
        new TasksProjection().fold(events, session);
        return new Cost(
                session.written.size(),
                session.written.values().stream().mapToInt(bytes -> bytes).sum());
    }
}
