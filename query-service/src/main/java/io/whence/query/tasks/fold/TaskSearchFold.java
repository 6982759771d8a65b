package io.whence.query.tasks.fold;

import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.TaskId;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.search.document.ParentLinks;
import io.whence.query.search.document.RevisionRef;
import io.whence.query.search.document.SearchAccess;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchText;
import io.whence.query.search.document.SearchableFacts;
import io.whence.query.search.document.TaskAttributes;
import io.whence.query.search.document.TaskAttributes.Item;
import io.whence.query.search.fold.SearchEventFold;
import io.whence.query.search.fold.SearchFold;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The fold of tasks' events into what can be found. */
@Component
final class TaskSearchFold implements SearchFold<TaskEvent> {

    @Override
    public Class<TaskEvent> events() {
        return TaskEvent.class;
    }

    @Override
    public List<String> concerned(TaskEvent event) {
        return List.of(event.taskId().value());
    }

    @Override
    public void fold(TaskEvent event, RecordedEvent recorded, SearchEventFold fold) {
        fold.releasing(event.taskId().value(), () -> evolve(event, recorded, fold));
    }

    private static void evolve(TaskEvent event, RecordedEvent recorded, SearchEventFold fold) {
        var id = event.taskId().value();
        switch (event) {
            case TaskOpened e ->
                fold.begin(
                        opened(e, recorded),
                        SearchText.begun(e.title(), e.body().source(), RevisionRef.by(recorded)));
            case TaskEdited e -> {
                var body = e.body();
                fold.revise(id, e.title(), body == null ? null : body.source());
            }
            case TaskRolledBack e -> fold.revise(id, e.title(), e.body().source());
            case TaskDeleted _ -> fold.delete(id, true);
            case TaskRestored _ -> fold.delete(id, false);
            case TaskLabelled e -> fold.tag(id, labels -> TaskAttributes.having(labels, e.label(), true));
            case TaskUnlabelled e -> fold.tag(id, labels -> TaskAttributes.having(labels, e.label(), false));
            case TaskMoved e -> work(fold, id, work -> work.at(e.to()));
            case TaskScheduled e -> {
                var due = e.due();
                work(fold, id, work -> work.due(due == null ? null : due.at()));
            }
            case TaskPrioritized e ->
                work(fold, id, work -> work.pressing(e.priority().ordinal()));
            case TaskAssigned e ->
                work(fold, id, work -> work.assigned(e.memberId().value(), true));
            case TaskUnassigned e ->
                work(fold, id, work -> work.assigned(e.memberId().value(), false));
            case TaskBlocked e -> block(fold, id, e.blocker(), true);
            case TaskUnblocked e -> block(fold, id, e.blocker(), false);
            case TaskCompleted _ -> facts(fold, id, facts -> open(facts.is(SearchTrait.DONE, true)));
            case TaskReopened _ -> facts(fold, id, facts -> open(facts.is(SearchTrait.DONE, false)));
            case TaskArchived _ -> facts(fold, id, facts -> open(facts.is(SearchTrait.ARCHIVED, true)));
            case TaskUnarchived _ -> facts(fold, id, facts -> open(facts.is(SearchTrait.ARCHIVED, false)));
            case ChecklistAdded e ->
                work(fold, id, work -> work.listing(checklist(e.checklistId().value(), e.name())));
            case ChecklistRenamed e ->
                work(fold, id, work -> work.reworded(e.checklistId().value(), e.name()));
            case ChecklistRemoved e -> {
                var gone = e.checklistId().value();
                work(fold, id, work -> work.without(item -> item.checklist().equals(gone)));
            }
            case ItemAdded e ->
                work(
                        fold,
                        id,
                        work -> work.listing(
                                new Item(e.itemId().value(), e.checklistId().value(), e.text())));
            case ItemReworded e ->
                work(fold, id, work -> work.reworded(e.itemId().value(), e.text()));
            case ItemRemoved e -> {
                var gone = e.itemId().value();
                work(fold, id, work -> work.without(item -> item.id().equals(gone)));
            }
            case TaskWatched _, TaskUnwatched _ -> {}
            case TaskLinked _,
                    TaskUnlinked _,
                    ItemChecked _,
                    ItemUnchecked _,
                    ItemMoved _,
                    ItemAssigned _,
                    ItemUnassigned _,
                    ItemConverted _ -> fold.changed(id, UnaryOperator.identity());
        }
    }

    private static SearchDocument opened(TaskOpened event, RecordedEvent recorded) {
        var id = event.taskId().value();
        return SearchDocument.begun(
                id,
                SearchKind.TASK,
                event.title(),
                SearchAccess.begun(event.teamId(), recorded),
                SearchableFacts.of(List.of(), SearchTrait.OPEN).with(TaskAttributes.NONE.at(event.place())),
                ParentLinks.root(id),
                recorded);
    }

    private static SearchableFacts open(SearchableFacts facts) {
        return facts.is(SearchTrait.OPEN, !facts.is(SearchTrait.DONE) && !facts.is(SearchTrait.ARCHIVED));
    }

    private static Item checklist(String id, String name) {
        return new Item(id, id, name);
    }

    private static void facts(SearchEventFold fold, String id, UnaryOperator<SearchableFacts> change) {
        fold.changed(id, task -> task.with(change.apply(task.facts())));
    }

    private static void work(SearchEventFold fold, String id, UnaryOperator<TaskAttributes> change) {
        facts(fold, id, facts -> facts.with(change.apply(facts.work())));
    }

    private static void block(SearchEventFold fold, String id, TaskId blocker, boolean now) {
        fold.changed(id, UnaryOperator.identity());
        fold.block(id, blocker.value(), now);
    }
}
