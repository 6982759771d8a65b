package io.whence.query.tasks.family;

import static io.whence.query.family.ContentChange.source;

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
import io.whence.api.event.TaskEvent.OfChecklist;
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
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of tasks, as everybody reads them. */
@Component
final class TaskFamily implements EventFamily<TaskEvent> {

    @Override
    public Class<TaskEvent> events() {
        return TaskEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(TaskEvent event) {
        return TaskScopes.of(event);
    }

    @Override
    public String sentence(TaskEvent event, SentenceContext context) {
        return context.who() + new TaskSentences(context).of(event);
    }

    @Override
    public ActivityVerb verb(TaskEvent event) {
        return switch (event) {
            case TaskOpened _ -> ActivityVerb.CREATE;
            case TaskEdited _, ItemReworded _ -> ActivityVerb.EDIT;
            case TaskDeleted _ -> ActivityVerb.DELETE;
            case TaskRestored _ -> ActivityVerb.UNDO;
            case TaskMoved _ -> ActivityVerb.MOVE;
            case TaskLabelled _, ChecklistAdded _, ItemAdded _ -> ActivityVerb.ADD;
            case TaskUnlabelled _ -> ActivityVerb.REMOVE;
            case TaskAssigned _ -> ActivityVerb.OFFER;
            case TaskWatched _ -> ActivityVerb.FOLLOW;
            case TaskRolledBack _, TaskScheduled _, TaskPrioritized _, TaskUnassigned _ -> ActivityVerb.UPDATE;
            case TaskUnwatched _, TaskBlocked _, TaskUnblocked _, TaskLinked _, TaskUnlinked _ -> ActivityVerb.UPDATE;
            case TaskCompleted _, TaskReopened _, TaskArchived _, TaskUnarchived _ -> ActivityVerb.UPDATE;
            case ChecklistRenamed _, ChecklistRemoved _, ItemChecked _, ItemUnchecked _ -> ActivityVerb.UPDATE;
            case ItemMoved _, ItemAssigned _, ItemUnassigned _, ItemRemoved _, ItemConverted _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(TaskEvent event) {
        var id = event.taskId().value();
        return switch (event) {
            case TaskOpened e ->
                Optional.of(new ContentChange(id, e.title(), e.body().source(), null, null, null));
            case TaskEdited e ->
                Optional.of(new ContentChange(id, e.title(), source(e.body()), null, e.comment(), null));
            case TaskRolledBack e ->
                Optional.of(new ContentChange(id, e.title(), e.body().source(), null, e.comment(), null)
                        .restoring(e.toRevision()));
            case TaskMoved _, TaskScheduled _, TaskPrioritized _, TaskLabelled _, TaskUnlabelled _ -> Optional.empty();
            case TaskAssigned _, TaskUnassigned _, TaskWatched _, TaskUnwatched _ -> Optional.empty();
            case TaskBlocked _, TaskUnblocked _, TaskLinked _, TaskUnlinked _ -> Optional.empty();
            case TaskCompleted _, TaskReopened _, TaskArchived _, TaskUnarchived _ -> Optional.empty();
            case TaskDeleted _, TaskRestored _, OfChecklist _ -> Optional.empty();
        };
    }

    @Override
    public List<String> tagsAfter(TaskEvent event, List<String> before) {
        return switch (event) {
            case TaskLabelled e ->
                Stream.concat(before.stream(), Stream.of(e.label())).distinct().toList();
            case TaskUnlabelled e ->
                before.stream().filter(tag -> !tag.equals(e.label())).toList();
            case TaskOpened _, TaskEdited _, TaskRolledBack _, TaskMoved _, TaskScheduled _, TaskPrioritized _ ->
                before;
            case TaskAssigned _, TaskUnassigned _, TaskWatched _, TaskUnwatched _ -> before;
            case TaskBlocked _, TaskUnblocked _, TaskLinked _, TaskUnlinked _ -> before;
            case TaskCompleted _, TaskReopened _, TaskArchived _, TaskUnarchived _ -> before;
            case TaskDeleted _, TaskRestored _, OfChecklist _ -> before;
        };
    }

    @Override
    public @Nullable PartName partName(TaskEvent event) {
        return null;
    }
}
