package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.task.TaskEvent.TaskLabelled;
import io.whence.api.task.TaskEvent.TaskUnlabelled;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event does to the tags of what it is about. */
final class Tagging {

    private Tagging() {}

    static List<String> after(Event event, List<String> before) {
        return switch (event) {
            case QuestionAsked e -> e.tags();
            case QuestionEdited e -> unlessNull(e.tags(), before);
            case QuestionRolledBack e -> e.tags();
            case TaskLabelled e ->
                Stream.concat(before.stream(), Stream.of(e.label())).distinct().toList();
            case TaskUnlabelled e ->
                before.stream().filter(tag -> !tag.equals(e.label())).toList();
            default -> before;
        };
    }

    private static List<String> unlessNull(@Nullable List<String> tags, List<String> before) {
        return tags == null ? before : tags;
    }
}
