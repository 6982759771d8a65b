package io.whence.standalone.sample;

import io.whence.api.task.Moment;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing somebody did to a task in the story. */
sealed interface SampleTaskStep extends SampleStep {

    /** Begins a task at the end of a list. */
    record OpenTask(
            Instant at,
            String who,
            @Nullable String onBehalfOf,
            String key,
            String list,
            String title,
            MarkdownText body)
            implements SampleTaskStep {}

    record Link(Instant at, String who, String task, String to, TaskRelation relation) implements SampleTaskStep {}

    record Assign(Instant at, String who, String task, String member) implements SampleTaskStep {}

    record Schedule(
            Instant at,
            String who,
            String task,
            @Nullable Moment start,
            @Nullable Moment due) implements SampleTaskStep {}

    record Label(Instant at, String who, String task, String label) implements SampleTaskStep {}

    record AddChecklist(Instant at, String who, String key, String task, String name) implements SampleTaskStep {}

    record AddItem(Instant at, String who, String key, String checklist, String text) implements SampleTaskStep {}

    record CheckItem(Instant at, String who, String item) implements SampleTaskStep {}

    /**
     * Puts a task at the end of a list, or before another one in it.
     *
     * @param why given where the list's limit did not count
     */
    record Move(
            Instant at,
            String who,
            String task,
            String list,
            @Nullable String before,
            @Nullable String why) implements SampleTaskStep {}

    record Block(Instant at, String who, String task, String by) implements SampleTaskStep {}

    record Unblock(Instant at, String who, String task, String by) implements SampleTaskStep {}

    record Complete(Instant at, String who, String task) implements SampleTaskStep {}
}
