package io.whence.query.tasks.view;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.visibility.VersionedView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An assembler of boards with the first tasks of each of their lists. */
@Component
public final class BoardViewAssembler {

    private final DocumentReader documents;
    private final TaskPostSource posts;
    private final TaskViewAssembler tasks;
    private final CursorCodec cursors;

    public BoardViewAssembler(TaskPostSource posts, TaskViewAssembler tasks, CursorCodec cursors) {
        this.documents = posts.documents();
        this.posts = posts;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    /**
     * A board.
     *
     * @param limit how many tasks of each list
     * @param archived whether archived lists are shown as well
     */
    public VersionedView<BoardView> board(Caller caller, String id, int limit, boolean archived) {
        var sight = posts.sight(caller, List.of(id));
        var board = sight.board(id);
        var team = sight.team(board.teamId());
        var lists = documents.find(ListDocument.ALL, board.lists());
        var first = new LinkedHashMap<ListDocument, DocumentPage<CardDocument>>();
        board.lists().stream()
                .flatMap(list -> Stream.ofNullable(lists.get(list)))
                .filter(list -> archived || !list.archived())
                .forEach(list -> first.put(list, page(list.id(), paging(list.id(), limit, null))));
        var cards = first.values().stream()
                .flatMap(found -> found.documents().stream())
                .toList();
        var people = tasks.people(cards);
        var views = first.entrySet().stream()
                .map(entry -> ListView.of(
                        entry.getKey(),
                        null,
                        entry.getValue().documents().stream()
                                .map(card -> CardView.of(card, people))
                                .toList(),
                        more(entry, limit)))
                .toList();
        long position = Stream.concat(
                        lists.values().stream().map(ListDocument::position),
                        cards.stream().map(card -> card.post().position()))
                .reduce(board.position(), Math::max);
        return new VersionedView<>(
                board.version(), List.of(position, team.position()), BoardView.of(board, team.ref(), views));
    }

    /** A list, without its tasks. */
    public VersionedView<ListView> list(Caller caller, String id) {
        var sight = posts.sight(caller, List.of(id));
        var list = sight.list(id);
        var board = sight.board(list.boardId());
        return new VersionedView<>(
                list.version(),
                List.of(sight.position(), sight.team(list.teamId()).position()),
                ListView.of(list, new BoardReference(board.id(), board.name()), null, null));
    }

    /** The tasks of a list in their order. */
    public DocumentPage<CardDocument> page(String listId, PageRequest paging) {
        return paging.read(documents, CardDocument.ALL, CardDocument.BY_LIST, listId);
    }

    public PageRequest paging(String listId, @Nullable Integer limit, @Nullable String cursor) {
        return new PageRequest(cursors, limit, cursor, "list-tasks", listId);
    }

    private @Nullable String more(Map.Entry<ListDocument, DocumentPage<CardDocument>> entry, int limit) {
        var id = entry.getKey().id();
        var page = paging(id, limit, null).page(List.of(), entry.getValue().next());
        return page.next() == null ? null : "/api/v1/lists/" + id + "/tasks?limit=" + limit + "&cursor=" + page.next();
    }
}
