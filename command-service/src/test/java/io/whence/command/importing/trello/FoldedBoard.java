package io.whence.command.importing.trello;

import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.text.MarkdownText;
import io.whence.command.importing.TestHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The board of a team as the events on record make it, in the plainest way. */
public final class FoldedBoard {

    private static final class Card {
        private String name = "";
        private String desc = "";
        private boolean closed;
        private boolean deleted;
        private boolean done;
        private @Nullable Moment start;
        private @Nullable Moment due;
        private final Set<String> labels = new TreeSet<>();
        private final Set<MemberId> members = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        private final Map<ChecklistId, Checklist> checklists = new LinkedHashMap<>();
        private final Map<CommentId, String> comments = new LinkedHashMap<>();
    }

    private static final class Checklist {
        private String name = "";
        private final List<ItemId> order = new ArrayList<>();
        private final Map<ItemId, BoardView.Item> items = new LinkedHashMap<>();
    }

    private static final class Column {
        private String name = "";
        private boolean closed;
        private @Nullable Integer limit;
        private final List<TaskId> cards = new ArrayList<>();
    }

    private String name = "";
    private boolean closed;
    private final List<ListId> order = new ArrayList<>();
    private final Map<ListId, Column> lists = new LinkedHashMap<>();
    private final Map<TaskId, Card> cards = new LinkedHashMap<>();

    static BoardView of(TestHistory history) {
        var board = new FoldedBoard();
        history.entries().forEach(entry -> board.take(entry.event()));
        return board.view();
    }

    BoardView view() {
        var columns = lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> new BoardView.Column(
                                list.getValue().name,
                                list.getValue().closed,
                                list.getValue().limit,
                                list.getValue().cards.stream()
                                        .filter(card -> !card(card).deleted)
                                        .toList())));
        var all = cards.entrySet().stream()
                .filter(card -> !card.getValue().deleted)
                .collect(Collectors.toMap(Map.Entry::getKey, card -> view(card.getValue())));
        return new BoardView(name, closed, order, columns, all);
    }

    private static BoardView.Card view(Card card) {
        var checklists = card.checklists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        checklist -> new BoardView.Checklist(
                                checklist.getValue().name,
                                checklist.getValue().order.stream()
                                        .map(item -> Objects.requireNonNull(
                                                checklist.getValue().items.get(item)))
                                        .toList())));
        return new BoardView.Card(
                card.name,
                card.desc,
                card.closed,
                card.done,
                card.start,
                card.due,
                Set.copyOf(card.labels),
                Set.copyOf(card.members),
                checklists,
                List.copyOf(card.comments.values()));
    }

    private void take(Event event) {
        switch (event) {
            case BoardEvent.BoardOpened e -> name = e.name();
            case BoardEvent.BoardRenamed e -> name = e.name();
            case BoardEvent.BoardArchived _ -> closed = true;
            case BoardEvent.BoardUnarchived _ -> closed = false;
            case ListEvent e -> list(e);
            case TaskEvent e -> task(e);
            case CommentEvent.CommentAdded e ->
                card((TaskId) e.on()).comments.put(e.commentId(), e.body().source());
            case CommentEvent.CommentEdited e ->
                card((TaskId) e.on()).comments.put(e.commentId(), e.body().source());
            case CommentEvent.CommentDeleted e -> card((TaskId) e.on()).comments.remove(e.commentId());
            default -> {}
        }
    }

    private Card card(TaskId id) {
        return cards.computeIfAbsent(id, _ -> new Card());
    }

    private void list(ListEvent event) {
        var list = lists.computeIfAbsent(event.listId(), _ -> new Column());
        switch (event) {
            case ListEvent.ListAdded e -> {
                list.name = e.name();
                put(order, e.listId(), e.position());
            }
            case ListEvent.ListRenamed e -> list.name = e.name();
            case ListEvent.ListMoved e -> put(order, e.listId(), e.position());
            case ListEvent.ListLimited e -> list.limit = e.limit();
            case ListEvent.ListArchived _ -> list.closed = true;
            case ListEvent.ListUnarchived _ -> list.closed = false;
        }
    }

    private void task(TaskEvent event) {
        var card = card(event.taskId());
        switch (event) {
            case TaskEvent.TaskOpened e -> {
                revise(card, e.title(), e.body());
                if (e.place() != null && e.position() != null) {
                    put(Objects.requireNonNull(lists.get(e.place().listId())).cards, e.taskId(), e.position());
                }
            }
            case TaskEvent.TaskEdited e -> revise(card, e.title(), e.body());
            case TaskEvent.TaskMoved e -> {
                lists.values().forEach(list -> list.cards.remove(e.taskId()));
                put(Objects.requireNonNull(lists.get(e.to().listId())).cards, e.taskId(), e.position());
            }
            case TaskEvent.TaskScheduled e -> {
                card.start = e.start();
                card.due = e.due();
            }
            case TaskEvent.TaskLabelled e -> change(card.labels.add(e.label()));
            case TaskEvent.TaskUnlabelled e -> change(card.labels.remove(e.label()));
            case TaskEvent.TaskAssigned e -> change(card.members.add(e.memberId()));
            case TaskEvent.TaskUnassigned e -> change(card.members.remove(e.memberId()));
            case TaskEvent.TaskCompleted _ -> card.done = true;
            case TaskEvent.TaskReopened _ -> card.done = false;
            case TaskEvent.TaskArchived _ -> card.closed = true;
            case TaskEvent.TaskUnarchived _ -> card.closed = false;
            case TaskEvent.TaskDeleted _ -> card.deleted = true;
            case TaskEvent.TaskRestored _ -> card.deleted = false;
            case TaskEvent.ChecklistAdded e -> {
                var checklist = new Checklist();
                checklist.name = e.name();
                card.checklists.put(e.checklistId(), checklist);
            }
            case TaskEvent.ChecklistRenamed e ->
                Objects.requireNonNull(card.checklists.get(e.checklistId())).name = e.name();
            case TaskEvent.ChecklistRemoved e -> card.checklists.remove(e.checklistId());
            case TaskEvent.ItemAdded e -> {
                var checklist = Objects.requireNonNull(card.checklists.get(e.checklistId()));
                put(checklist.order, e.itemId(), e.position());
                checklist.items.put(e.itemId(), new BoardView.Item(e.text(), false, null));
            }
            case TaskEvent.ItemMoved e ->
                put(Objects.requireNonNull(card.checklists.get(e.checklistId())).order, e.itemId(), e.position());
            case TaskEvent.ItemReworded e ->
                item(
                        card,
                        e.checklistId(),
                        e.itemId(),
                        item -> new BoardView.Item(e.text(), item.done(), item.member()));
            case TaskEvent.ItemChecked e ->
                item(card, e.checklistId(), e.itemId(), item -> new BoardView.Item(item.text(), true, item.member()));
            case TaskEvent.ItemUnchecked e ->
                item(card, e.checklistId(), e.itemId(), item -> new BoardView.Item(item.text(), false, item.member()));
            case TaskEvent.ItemAssigned e ->
                item(
                        card,
                        e.checklistId(),
                        e.itemId(),
                        item -> new BoardView.Item(item.text(), item.done(), e.memberId()));
            case TaskEvent.ItemUnassigned e ->
                item(card, e.checklistId(), e.itemId(), item -> new BoardView.Item(item.text(), item.done(), null));
            case TaskEvent.ItemRemoved e -> removeItem(card, e.checklistId(), e.itemId());
            case TaskEvent.ItemConverted e -> removeItem(card, e.checklistId(), e.itemId());
            default -> {}
        }
    }

    private static void revise(Card card, @Nullable String title, @Nullable MarkdownText body) {
        card.name = title == null ? card.name : title;
        card.desc = body == null ? card.desc : body.source();
    }

    /** An event that changes nothing should not be on record. */
    private static void change(boolean changed) {
        if (!changed) {
            throw new AssertionError("an event changed nothing");
        }
    }

    private static void item(Card card, ChecklistId checklist, ItemId id, UnaryOperator<BoardView.Item> change) {
        Objects.requireNonNull(card.checklists.get(checklist))
                .items
                .computeIfPresent(id, (_, item) -> change.apply(item));
    }

    private static void removeItem(Card card, ChecklistId id, ItemId item) {
        var checklist = Objects.requireNonNull(card.checklists.get(id));
        checklist.order.remove(item);
        checklist.items.remove(item);
    }

    public static <I> void put(List<I> order, I id, RelativePosition<I> position) {
        order.remove(id);
        int beside = position.beside() == null ? -1 : order.indexOf(position.beside());
        int last = order.size();
        order.add(
                switch (position.at()) {
                    case FIRST -> 0;
                    case LAST -> last;
                    case BEFORE -> beside < 0 ? last : beside;
                    case AFTER -> beside < 0 ? last : beside + 1;
                },
                id);
    }
}
