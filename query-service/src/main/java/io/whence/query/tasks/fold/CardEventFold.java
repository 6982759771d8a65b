package io.whence.query.tasks.fold;

import io.whence.api.event.TaskEvent;
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
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.IdOrder;
import io.whence.query.visibility.PostState;

/** The fold of a task's own events into its card, where it stands aside. */
final class CardEventFold {

    private CardEventFold() {}

    static CardDocument evolve(CardDocument card, TaskEvent event, RecordedEvent recorded) {
        var now = evolve(card, event).with(post(card.post(), event, recorded));
        return event instanceof TaskWatched || event instanceof TaskUnwatched ? now : now.active(recorded);
    }

    private static CardDocument evolve(CardDocument card, TaskEvent event) {
        var plan = card.plan();
        return switch (event) {
            case TaskEdited e -> e.title() == null ? card : card.called(e.title());
            case TaskRolledBack e -> card.called(e.title());
            case TaskScheduled e -> card.planned(plan.from(e.start(), e.due()));
            case TaskPrioritized e -> card.planned(plan.pressing(e.priority()));
            case TaskLabelled e -> card.planned(plan.labelled(IdOrder.and(plan.labels(), e.label())));
            case TaskUnlabelled e -> card.planned(plan.labelled(IdOrder.without(plan.labels(), e.label())));
            case TaskAssigned e ->
                card.planned(
                        plan.assigned(IdOrder.and(plan.assignees(), e.memberId().value())));
            case TaskUnassigned e ->
                card.planned(plan.assigned(
                        IdOrder.without(plan.assignees(), e.memberId().value())));
            case TaskCompleted _ -> card.done(true);
            case TaskReopened _ -> card.done(false);
            case TaskArchived _ -> card.archived(true);
            case TaskUnarchived _ -> card.archived(false);
            case TaskOpened _,
                    TaskMoved _,
                    TaskWatched _,
                    TaskUnwatched _,
                    TaskBlocked _,
                    TaskUnblocked _,
                    TaskLinked _,
                    TaskUnlinked _,
                    TaskDeleted _,
                    TaskRestored _,
                    OfChecklist _ -> card;
        };
    }

    private static PostState post(PostState post, TaskEvent event, RecordedEvent recorded) {
        return switch (event) {
            case TaskEdited _, TaskRolledBack _ -> post.revised(recorded);
            case TaskDeleted _ -> post.deleted(true, recorded);
            case TaskRestored _ -> post.deleted(false, recorded);
            case TaskOpened _,
                    TaskMoved _,
                    TaskScheduled _,
                    TaskPrioritized _,
                    TaskLabelled _,
                    TaskUnlabelled _,
                    TaskAssigned _,
                    TaskUnassigned _,
                    TaskWatched _,
                    TaskUnwatched _,
                    TaskBlocked _,
                    TaskUnblocked _,
                    TaskLinked _,
                    TaskUnlinked _,
                    TaskCompleted _,
                    TaskReopened _,
                    TaskArchived _,
                    TaskUnarchived _,
                    OfChecklist _ -> post.changed(recorded);
        };
    }
}
