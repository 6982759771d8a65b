package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionEvent.AnswerAccepted;
import io.whence.api.question.QuestionEvent.AnswerUnaccepted;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionClosed;
import io.whence.api.question.QuestionEvent.QuestionDeleted;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionLinked;
import io.whence.api.question.QuestionEvent.QuestionLocked;
import io.whence.api.question.QuestionEvent.QuestionReopened;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.question.QuestionEvent.QuestionUndeleted;
import io.whence.api.question.QuestionEvent.QuestionUnlocked;
import io.whence.api.question.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.question.QuestionEvent.QuestionVoted;
import io.whence.api.task.TaskEvent;
import io.whence.api.task.TaskEvent.OfChecklist;
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
