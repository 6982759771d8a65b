package io.whence.query.search;

import io.whence.api.board.BoardEvent;
import io.whence.api.board.BoardEvent.BoardArchived;
import io.whence.api.board.BoardEvent.BoardOpened;
import io.whence.api.board.BoardEvent.BoardRenamed;
import io.whence.api.board.BoardEvent.BoardUnarchived;
import io.whence.api.board.Place;
import io.whence.api.task.TaskEvent;
import io.whence.api.task.TaskEvent.ChecklistAdded;
import io.whence.api.task.TaskEvent.ChecklistRemoved;
import io.whence.api.task.TaskEvent.ChecklistRenamed;
import io.whence.api.task.TaskEvent.ItemAdded;
import io.whence.api.task.TaskEvent.ItemAssigned;
import io.whence.api.task.TaskEvent.ItemChecked;
import io.whence.api.task.TaskEvent.ItemConverted;
import io.whence.api.task.TaskEvent.ItemMoved;
import io.whence.api.task.TaskEvent.ItemRemoved;
import io.whence.api.task.TaskEvent.ItemReworded;
import io.whence.api.task.TaskEvent.ItemUnassigned;
import io.whence.api.task.TaskEvent.ItemUnchecked;
import io.whence.api.task.TaskEvent.TaskArchived;
import io.whence.api.task.TaskEvent.TaskAssigned;
import io.whence.api.task.TaskEvent.TaskBlocked;
import io.whence.api.task.TaskEvent.TaskCompleted;
import io.whence.api.task.TaskEvent.TaskDeleted;
import io.whence.api.task.TaskEvent.TaskEdited;
import io.whence.api.task.TaskEvent.TaskLabelled;
import io.whence.api.task.TaskEvent.TaskLinked;
import io.whence.api.task.TaskEvent.TaskMoved;
import io.whence.api.task.TaskEvent.TaskOpened;
import io.whence.api.task.TaskEvent.TaskPrioritized;
import io.whence.api.task.TaskEvent.TaskReopened;
import io.whence.api.task.TaskEvent.TaskRestored;
import io.whence.api.task.TaskEvent.TaskRolledBack;
import io.whence.api.task.TaskEvent.TaskScheduled;
import io.whence.api.task.TaskEvent.TaskUnarchived;
import io.whence.api.task.TaskEvent.TaskUnassigned;
import io.whence.api.task.TaskEvent.TaskUnblocked;
import io.whence.api.task.TaskEvent.TaskUnlabelled;
import io.whence.api.task.TaskEvent.TaskUnlinked;
import io.whence.api.task.TaskEvent.TaskUnwatched;
import io.whence.api.task.TaskEvent.TaskWatched;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.search.Facts.Item;
import io.whence.query.search.language.Trait;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of tasks and boards do to what can be found. */
final class TaskFold {

    private TaskFold() {}

    static void fold(TaskEvent event, Recorded recorded, Fold fold) {
        var id = event.taskId().value();
        switch (event) {
            case TaskOpened e -> fold.begin(opened(e, recorded));
            case TaskEdited e -> {
                var body = e.body();
                fold.revise(id, e.title(), body == null ? null : body.source());
            }
            case TaskRolledBack e -> fold.revise(id, e.title(), e.body().source());
            case TaskDeleted _ -> fold.delete(id, true);
            case TaskRestored _ -> fold.delete(id, false);
            case TaskLabelled e -> fold.tag(id, labels -> with(labels, e.label()));
            case TaskUnlabelled e -> fold.tag(id, labels -> without(labels, e.label()::equals));
            case TaskMoved e -> facts(fold, id, facts -> facts.on(boardOf(e.to())));
            case TaskAssigned e ->
                facts(
                        fold,
                        id,
                        facts -> facts.assigned(
                                with(facts.assignees(), e.memberId().value())));
            case TaskUnassigned e ->
                facts(
                        fold,
                        id,
                        facts -> facts.assigned(
                                without(facts.assignees(), e.memberId().value()::equals)));
            case TaskCompleted _ -> facts(fold, id, facts -> open(facts.is(Trait.DONE, true)));
            case TaskReopened _ -> facts(fold, id, facts -> open(facts.is(Trait.DONE, false)));
            case TaskArchived _ -> facts(fold, id, facts -> open(facts.is(Trait.ARCHIVED, true)));
            case TaskUnarchived _ -> facts(fold, id, facts -> open(facts.is(Trait.ARCHIVED, false)));
            case ChecklistAdded e ->
                items(fold, id, items -> with(items, checklist(e.checklistId().value(), e.name())));
            case ChecklistRenamed e ->
                items(fold, id, items -> reworded(items, e.checklistId().value(), e.name()));
            case ChecklistRemoved e ->
                items(
                        fold,
                        id,
                        items -> without(
                                items,
                                item -> item.checklist().equals(e.checklistId().value())));
            case ItemAdded e ->
                items(
                        fold,
                        id,
                        items -> with(
                                items,
                                new Item(e.itemId().value(), e.checklistId().value(), e.text())));
            case ItemReworded e ->
                items(fold, id, items -> reworded(items, e.itemId().value(), e.text()));
            case ItemRemoved e ->
                items(
                        fold,
                        id,
                        items -> without(
                                items, item -> item.id().equals(e.itemId().value())));
            case TaskWatched _, TaskUnwatched _ -> {}
            case TaskScheduled _,
                    TaskPrioritized _,
                    TaskBlocked _,
                    TaskUnblocked _,
                    TaskLinked _,
                    TaskUnlinked _,
                    ItemChecked _,
                    ItemUnchecked _,
                    ItemMoved _,
                    ItemAssigned _,
                    ItemUnassigned _,
                    ItemConverted _ -> fold.changed(id, UnaryOperator.identity());
        }
    }

    private static SearchDocument opened(TaskOpened event, Recorded recorded) {
        var id = event.taskId().value();
        return SearchDocument.begun(
                id,
                Kind.TASK,
                Standing.begun(event.teamId(), recorded),
                Text.begun(event.title(), event.body().source(), Saved.by(recorded)),
                Facts.of(List.of(), Trait.OPEN).on(boardOf(event.place())),
                Chain.root(id),
                recorded);
    }

    private static Facts open(Facts facts) {
        return facts.is(Trait.OPEN, !facts.is(Trait.DONE) && !facts.is(Trait.ARCHIVED));
    }

    private static Item checklist(String id, String name) {
        return new Item(id, id, name);
    }

    private static List<Item> reworded(List<Item> items, String id, String text) {
        return items.stream()
                .map(item -> item.id().equals(id) ? new Item(id, item.checklist(), text) : item)
                .toList();
    }

    private static void facts(Fold fold, String id, UnaryOperator<Facts> change) {
        fold.changed(id, task -> task.with(change.apply(task.facts())));
    }

    private static void items(Fold fold, String id, UnaryOperator<List<Item>> change) {
        facts(fold, id, facts -> facts.listing(change.apply(facts.items())));
    }

    private static <T> List<T> with(List<T> all, T more) {
        return all.contains(more)
                ? all
                : Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }

    private static @Nullable String boardOf(@Nullable Place place) {
        return place == null ? null : place.boardId().value();
    }

    static void fold(BoardEvent event, Recorded recorded, Fold fold) {
        var id = event.boardId().value();
        switch (event) {
            case BoardOpened e -> fold.begin(opened(e, recorded));
            case BoardRenamed e -> fold.changed(id, board -> board.with(named(e.name())));
            case BoardArchived _, BoardUnarchived _ -> {}
        }
    }

    private static SearchDocument opened(BoardOpened event, Recorded recorded) {
        var id = event.boardId().value();
        return SearchDocument.begun(
                id,
                Kind.BOARD,
                Standing.begun(event.teamId(), recorded),
                named(event.name()),
                Facts.of(List.of()),
                Chain.root(id),
                recorded);
    }

    private static Text named(String name) {
        return new Text(name, "", null, List.of());
    }
}
