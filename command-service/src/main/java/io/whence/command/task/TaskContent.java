package io.whence.command.task;

import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a task at one revision. */
record TaskContent(String title, MarkdownText body) {

    static TaskContent of(TaskOpened event) {
        return new TaskContent(event.title(), event.body());
    }

    static TaskContent of(TaskRolledBack event) {
        return new TaskContent(event.title(), event.body());
    }

    /** A line of any length: what is too long for a title goes on in the body. */
    static TaskContent saying(String line) {
        if (line.length() <= FieldValidation.TITLE_MAX) {
            return new TaskContent(line, new MarkdownText(""));
        }
        int cut = Character.isHighSurrogate(line.charAt(FieldValidation.TITLE_MAX - 1))
                ? FieldValidation.TITLE_MAX - 1
                : FieldValidation.TITLE_MAX;
        return new TaskContent(line.substring(0, cut), new MarkdownText(line.substring(cut)));
    }

    TaskContent with(TaskEdited event) {
        return new TaskContent(or(event.title(), title), or(event.body(), body));
    }

    /** The content at a revision, counted from 1; empty when there is no such revision. */
    static Optional<TaskContent> at(int revision, List<Event> past) {
        var revisions = new ArrayList<TaskContent>();
        for (Event event : past) {
            if (event instanceof TaskOpened opened) {
                revisions.add(of(opened));
            } else if (event instanceof TaskEdited edited) {
                revisions.add(revisions.getLast().with(edited));
            } else if (event instanceof TaskRolledBack rolledBack) {
                revisions.add(of(rolledBack));
            }
        }
        return revision >= 1 && revision <= revisions.size()
                ? Optional.of(revisions.get(revision - 1))
                : Optional.empty();
    }

    private static <T> T or(@Nullable T changed, T present) {
        return changed == null ? present : changed;
    }
}
