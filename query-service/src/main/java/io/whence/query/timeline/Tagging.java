package io.whence.query.timeline;

import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.AnswerUnaccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionUnlocked;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
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
import java.util.List;
import java.util.stream.Stream;

/** What an event does to the tags of what it is about: only questions have tags, and only tasks labels. */
final class Tagging {

    private Tagging() {}

    static List<String> after(Event event, List<String> before) {
        if (event instanceof QuestionEvent question) {
            return after(question, before);
        }
        return event instanceof TaskEvent task ? after(task, before) : before;
    }

    private static List<String> after(QuestionEvent event, List<String> before) {
        return switch (event) {
            case QuestionAsked e -> e.tags();
            case QuestionEdited e -> {
                var tags = e.tags();
                yield tags == null ? before : tags;
            }
            case QuestionRolledBack e -> e.tags();
            case QuestionClosed _, QuestionReopened _, QuestionDeleted _, QuestionUndeleted _ -> before;
            case QuestionLocked _, QuestionUnlocked _, AnswerAccepted _, AnswerUnaccepted _ -> before;
            case QuestionVoted _, QuestionVoteRetracted _, QuestionLinked _ -> before;
        };
    }

    private static List<String> after(TaskEvent event, List<String> before) {
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
}
