package io.whence.query.tasks;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.id.BoardId;
import io.whence.api.id.TaskId;
import io.whence.query.PastContract;
import io.whence.query.asof.FieldValues;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.RootHistory;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.fold.TasksProjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks and boards, of which others' events tell, too. */
class AsOfTasksTest extends PastContract {

    private static final int ALL = 1_000;

    @Override
    protected Projection projection() {
        return new TasksProjection();
    }

    @Override
    protected Optional<FieldValues> facts(String root, String id, Object document) {
        return TaskFieldValues.of(root, id, document);
    }

    @Override
    protected Stream<String> roots(RecordedEvent event) {
        return switch (event.event()) {
            case TaskEvent task -> Stream.of(task.taskId().value());
            case BoardEvent board -> Stream.of(board.boardId().value());
            case ListEvent list -> Stream.of(list.boardId().value());
            case CommentEvent comment when comment.subject() instanceof TaskId task -> Stream.of(task.value());
            default -> Stream.empty();
        };
    }

    @Override
    protected HistoryCursor history(RootHistory histories, String root, long position) {
        var around = new RelatedEvents(histories, position);
        if (root.startsWith(BoardId.PREFIX)) {
            around.board(root);
        } else {
            around.task(root);
        }
        return around.events();
    }

    /** What a task waits for and what points at it; of a board, the order of the tasks in each list. */
    @Override
    protected Map<String, Object> more(String root, InMemoryDocuments documents) {
        var more = new LinkedHashMap<String, Object>();
        documents.get(CardDocument.ALL, root).ifPresent(card -> {
            more.put("waits for", card.waitsFor());
            more.put("progress", card.progress());
            more.put("version", card.post().version());
        });
        documents.get(BoardDocument.ALL, root).stream()
                .flatMap(board -> board.lists().stream())
                .forEach(list -> more.put("order of " + list, inOrder(list, documents)));
        return more;
    }

    private static List<String> inOrder(String list, InMemoryDocuments documents) {
        return documents
                .scan(
                        CardDocument.ALL,
                        CardDocument.BY_LIST,
                        IndexScan.under(list).atMost(ALL))
                .stream()
                .map(hit -> hit.id())
                .toList();
    }
}
