package io.whence.api.wire;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.importing.ImportEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.question.QuestionEvent;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.token.TokenEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The published name of every event. A name is stored with each event for ever: classes may be renamed, names may not.
 */
public final class EventNames {

    /** The revision every event starts with; a change that is not additive takes the next one, and an upcaster. */
    public static final String REVISION = "1";

    private static final Map<Class<? extends Event>, String> NAMES = Map.ofEntries(
            Map.entry(TeamEvent.TeamFounded.class, "team.founded"),
            Map.entry(TeamEvent.TeamRenamed.class, "team.renamed"),
            Map.entry(TeamEvent.TeamVisibilityChanged.class, "team.visibility-changed"),
            Map.entry(MemberEvent.MemberRegistered.class, "member.registered"),
            Map.entry(MemberEvent.MemberJoined.class, "member.joined"),
            Map.entry(MemberEvent.MemberRoleChanged.class, "member.role-changed"),
            Map.entry(MemberEvent.MemberLeft.class, "member.left"),
            Map.entry(TokenEvent.TokenIssued.class, "token.issued"),
            Map.entry(TokenEvent.TokenRevoked.class, "token.revoked"),
            Map.entry(QuestionEvent.QuestionAsked.class, "question.asked"),
            Map.entry(QuestionEvent.QuestionEdited.class, "question.edited"),
            Map.entry(QuestionEvent.QuestionRolledBack.class, "question.rolled-back"),
            Map.entry(QuestionEvent.QuestionClosed.class, "question.closed"),
            Map.entry(QuestionEvent.QuestionReopened.class, "question.reopened"),
            Map.entry(QuestionEvent.QuestionDeleted.class, "question.deleted"),
            Map.entry(QuestionEvent.QuestionUndeleted.class, "question.undeleted"),
            Map.entry(QuestionEvent.QuestionLocked.class, "question.locked"),
            Map.entry(QuestionEvent.QuestionUnlocked.class, "question.unlocked"),
            Map.entry(QuestionEvent.AnswerAccepted.class, "question.answer-accepted"),
            Map.entry(QuestionEvent.AnswerUnaccepted.class, "question.answer-unaccepted"),
            Map.entry(QuestionEvent.QuestionVoted.class, "question.voted"),
            Map.entry(QuestionEvent.QuestionVoteRetracted.class, "question.vote-retracted"),
            Map.entry(QuestionEvent.QuestionLinked.class, "question.linked"),
            Map.entry(AnswerEvent.AnswerGiven.class, "answer.given"),
            Map.entry(AnswerEvent.AnswerEdited.class, "answer.edited"),
            Map.entry(AnswerEvent.AnswerRolledBack.class, "answer.rolled-back"),
            Map.entry(AnswerEvent.AnswerDeleted.class, "answer.deleted"),
            Map.entry(AnswerEvent.AnswerUndeleted.class, "answer.undeleted"),
            Map.entry(AnswerEvent.AnswerLocked.class, "answer.locked"),
            Map.entry(AnswerEvent.AnswerUnlocked.class, "answer.unlocked"),
            Map.entry(AnswerEvent.AnswerVoted.class, "answer.voted"),
            Map.entry(AnswerEvent.AnswerVoteRetracted.class, "answer.vote-retracted"),
            Map.entry(CommentEvent.CommentAdded.class, "comment.added"),
            Map.entry(CommentEvent.CommentEdited.class, "comment.edited"),
            Map.entry(CommentEvent.CommentDeleted.class, "comment.deleted"),
            Map.entry(CommentEvent.ThreadResolved.class, "comment.thread-resolved"),
            Map.entry(CommentEvent.ThreadReopened.class, "comment.thread-reopened"),
            Map.entry(TaskEvent.TaskOpened.class, "task.opened"),
            Map.entry(TaskEvent.TaskEdited.class, "task.edited"),
            Map.entry(TaskEvent.TaskRolledBack.class, "task.rolled-back"),
            Map.entry(TaskEvent.TaskMoved.class, "task.moved"),
            Map.entry(TaskEvent.TaskScheduled.class, "task.scheduled"),
            Map.entry(TaskEvent.TaskPrioritized.class, "task.prioritized"),
            Map.entry(TaskEvent.TaskLabelled.class, "task.labelled"),
            Map.entry(TaskEvent.TaskUnlabelled.class, "task.unlabelled"),
            Map.entry(TaskEvent.TaskAssigned.class, "task.assigned"),
            Map.entry(TaskEvent.TaskUnassigned.class, "task.unassigned"),
            Map.entry(TaskEvent.TaskWatched.class, "task.watched"),
            Map.entry(TaskEvent.TaskUnwatched.class, "task.unwatched"),
            Map.entry(TaskEvent.TaskBlocked.class, "task.blocked"),
            Map.entry(TaskEvent.TaskUnblocked.class, "task.unblocked"),
            Map.entry(TaskEvent.TaskLinked.class, "task.linked"),
            Map.entry(TaskEvent.TaskUnlinked.class, "task.unlinked"),
            Map.entry(TaskEvent.TaskCompleted.class, "task.completed"),
            Map.entry(TaskEvent.TaskReopened.class, "task.reopened"),
            Map.entry(TaskEvent.TaskArchived.class, "task.archived"),
            Map.entry(TaskEvent.TaskUnarchived.class, "task.unarchived"),
            Map.entry(TaskEvent.TaskDeleted.class, "task.deleted"),
            Map.entry(TaskEvent.TaskRestored.class, "task.restored"),
            Map.entry(TaskEvent.ChecklistAdded.class, "task.checklist-added"),
            Map.entry(TaskEvent.ChecklistRenamed.class, "task.checklist-renamed"),
            Map.entry(TaskEvent.ChecklistRemoved.class, "task.checklist-removed"),
            Map.entry(TaskEvent.ItemAdded.class, "task.item-added"),
            Map.entry(TaskEvent.ItemReworded.class, "task.item-reworded"),
            Map.entry(TaskEvent.ItemChecked.class, "task.item-checked"),
            Map.entry(TaskEvent.ItemUnchecked.class, "task.item-unchecked"),
            Map.entry(TaskEvent.ItemMoved.class, "task.item-moved"),
            Map.entry(TaskEvent.ItemAssigned.class, "task.item-assigned"),
            Map.entry(TaskEvent.ItemUnassigned.class, "task.item-unassigned"),
            Map.entry(TaskEvent.ItemRemoved.class, "task.item-removed"),
            Map.entry(TaskEvent.ItemConverted.class, "task.item-converted"),
            Map.entry(BoardEvent.BoardOpened.class, "board.opened"),
            Map.entry(BoardEvent.BoardRenamed.class, "board.renamed"),
            Map.entry(BoardEvent.BoardArchived.class, "board.archived"),
            Map.entry(BoardEvent.BoardUnarchived.class, "board.unarchived"),
            Map.entry(ListEvent.ListAdded.class, "list.added"),
            Map.entry(ListEvent.ListRenamed.class, "list.renamed"),
            Map.entry(ListEvent.ListMoved.class, "list.moved"),
            Map.entry(ListEvent.ListLimited.class, "list.limited"),
            Map.entry(ListEvent.ListArchived.class, "list.archived"),
            Map.entry(ListEvent.ListUnarchived.class, "list.unarchived"),
            Map.entry(CalendarEvent.CalendarPublished.class, "calendar.published"),
            Map.entry(CalendarEvent.CalendarRevoked.class, "calendar.revoked"),
            Map.entry(ImportEvent.ImportBegun.class, "import.begun"),
            Map.entry(ImportEvent.ImportEnded.class, "import.ended"));

    private static final Map<String, Class<? extends Event>> CLASSES =
            NAMES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNames() {}

    /**
     * The name of an event.
     *
     * @throws IllegalArgumentException when the class is not that of an event
     */
    public static String nameOf(Class<?> type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException(type + " is not an event"));
    }

    public static Optional<String> find(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type));
    }

    /** The class of the events with that name, or null when there is none. */
    public static @Nullable Class<? extends Event> classOf(String name) {
        return CLASSES.get(name);
    }

    public static Set<String> all() {
        return CLASSES.keySet();
    }
}
