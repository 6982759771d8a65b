package io.whence.api.wire;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.importing.ImportEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.question.QuestionEvent;
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
