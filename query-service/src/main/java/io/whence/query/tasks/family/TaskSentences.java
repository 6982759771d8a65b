package io.whence.query.tasks.family;

import static io.whence.query.family.SentenceContext.backTo;
import static io.whence.query.family.SentenceContext.lower;

import io.whence.api.board.BoardPlace;
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
import io.whence.api.task.Moment;
import io.whence.query.family.SentenceContext;
import io.whence.query.family.SubjectTitle;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentences about tasks, each said after who did it. */
record TaskSentences(SentenceContext context, SubjectTitle task) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    TaskSentences(SentenceContext context) {
        this(context, context.root());
    }

    String of(TaskEvent event) {
        return switch (event) {
            case TaskOpened e -> "opened " + task.full() + in(e.place());
            case TaskEdited e -> context.with("edited " + task.full(), e.comment());
            case TaskRolledBack e -> context.with("rolled " + task.full() + backTo(e.toRevision()), e.comment());
            case TaskMoved e -> context.with(moved(e), e.override());
            case TaskScheduled e -> scheduled(e);
            case TaskPrioritized e -> "set the priority of " + task.full() + " to " + lower(e.priority());
            case TaskLabelled e -> "gave " + task.full() + " the label" + word(e.label());
            case TaskUnlabelled e -> "took the label" + word(e.label()) + " off " + task.full();
            case TaskAssigned _ ->
                context.isSelf() ? "took on " + task.full() : "assigned " + task.full() + " to " + context.whom();
            case TaskUnassigned _ ->
                context.isSelf()
                        ? "no longer does " + task.full()
                        : "no longer has " + context.whom() + " do " + task.full();
            case TaskWatched _ -> "began to watch " + task.full();
            case TaskUnwatched _ -> "stopped watching " + task.full();
            case TaskBlocked e ->
                "had " + task.full() + " wait for " + name(e.blocker().value());
            case TaskUnblocked e ->
                "no longer had " + task.full() + " wait for " + name(e.blocker().value());
            case TaskLinked e ->
                "linked " + task.full() + " to " + name(e.to().value()) + " (" + lower(e.relation()) + ")";
            case TaskUnlinked e ->
                "no longer linked " + task.full() + " to " + name(e.to().value()) + " (" + lower(e.relation()) + ")";
            case TaskCompleted _ -> "completed " + task.full();
            case TaskReopened _ -> "reopened " + task.full();
            case TaskArchived _ -> "archived " + task.full();
            case TaskUnarchived _ -> "took " + task.full() + " out of the archive";
            case TaskDeleted _ -> "deleted " + task.full();
            case TaskRestored _ -> "restored " + task.full();
            case ChecklistAdded e -> "added the checklist" + word(e.name()) + " to " + task.full();
            case ChecklistRenamed e -> "renamed a checklist of " + task.full() + " to" + word(e.name());
            case ChecklistRemoved _ -> "removed a checklist of " + task.full();
            case ItemAdded e -> "added the item" + word(e.text()) + " to " + task.full();
            case ItemReworded e -> "reworded an item of " + task.full() + " to" + word(e.text());
            case ItemChecked _ -> "checked an item of " + task.full();
            case ItemUnchecked _ -> "unchecked an item of " + task.full();
            case ItemMoved _ -> "moved an item of " + task.full();
            case ItemAssigned _ ->
                context.isSelf()
                        ? "took on an item of " + task.full()
                        : "assigned an item of " + task.full() + " to " + context.whom();
            case ItemUnassigned _ -> "unassigned an item of " + task.full();
            case ItemRemoved _ -> "removed an item of " + task.full();
            case ItemConverted e ->
                "made an item of " + task.full() + " " + name(e.convertedTo().value());
        };
    }

    private String moved(TaskMoved event) {
        var from = event.from();
        if (from == null) {
            return "put " + task.full() + " into " + list(event.to());
        }
        return from.equals(event.to())
                ? "moved " + task.full() + " within " + list(from)
                : "moved " + task.full() + " from " + list(from) + " to " + list(event.to());
    }

    private String scheduled(TaskScheduled event) {
        var start = event.start();
        var due = event.due();
        if (due == null) {
            return start == null
                    ? "took the dates off " + task.full()
                    : "had " + task.full() + " start on " + time(start) + ", with no due date";
        }
        return "had " + task.full() + (start == null ? "" : " start on " + time(start) + " and") + " be due on "
                + time(due);
    }

    private static String time(Moment moment) {
        return TIME.format(moment.local()) + " " + moment.zone();
    }

    private String in(@Nullable BoardPlace place) {
        return place == null ? "" : " in " + list(place);
    }

    private String list(BoardPlace place) {
        return context.title(place.listId().value()).alone();
    }

    private String name(String id) {
        return context.title(id).full();
    }

    private String word(String text) {
        return context.showsWords() ? " “" + text + "”" : "";
    }
}
