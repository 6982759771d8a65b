package io.whence.standalone.sample;

import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the steps of a story into the events they are on record as; takes them in order. */
final class SampleStoryEvents {

    private static final Pattern MENTION = Pattern.compile("@([a-z]+)");

    private final TeamId teamId;
    private final Set<String> handles;
    private final Map<String, SubjectId> posts = new HashMap<>();
    private final SampleBoardEvents boards;
    private final Map<AnswerId, QuestionId> questions = new HashMap<>();
    private final Map<String, CommentAdded> comments = new HashMap<>();

    SampleStoryEvents(SampleStory story) {
        this.teamId = TeamId.ofSlug(story.team().slug());
        this.boards = new SampleBoardEvents(teamId, this::id, posts);
        this.handles = story.members().stream().map(SampleStory.Member::handle).collect(Collectors.toSet());
    }

    Event of(SampleStep step) {
        return switch (step) {
            case SampleStep.OfPost ofPost -> of(ofPost);
            case SampleBoardStep ofBoard -> boards.of(ofBoard);
            case SampleTaskStep ofTask -> boards.of(ofTask);
        };
    }

    private Event of(SampleStep.OfPost step) {
        return switch (step) {
            case SampleStep.Ask ask -> {
                var questionId = new QuestionId(id(QuestionId.PREFIX, ask.key()));
                posts.put(ask.key(), questionId);
                yield new QuestionAsked(questionId, teamId, ask.title(), ask.body(), ask.tags());
            }
            case SampleStep.Edit edit ->
                switch (post(edit.of())) {
                    case AnswerId answerId ->
                        new AnswerEdited(answerId, root(answerId), Objects.requireNonNull(edit.body()), edit.why());
                    case TaskId taskId -> new TaskEdited(taskId, null, edit.body(), edit.why());
                    case SubjectId other ->
                        new QuestionEdited((QuestionId) other, null, edit.body(), edit.tags(), edit.why());
                };
            case SampleStep.Answer answer -> {
                var answerId = new AnswerId(id(AnswerId.PREFIX, answer.key()));
                posts.put(answer.key(), answerId);
                questions.put(answerId, question(answer.to()));
                yield new AnswerGiven(answerId, root(answerId), teamId, answer.body());
            }
            case SampleStep.Comment comment -> {
                var on = post(comment.on());
                var added = new CommentAdded(
                        new CommentId(id(CommentId.PREFIX, comment.key())),
                        on,
                        root(on),
                        teamId,
                        thread(comment.replyTo()),
                        comment.body(),
                        mentions(comment.body().source()));
                comments.put(comment.key(), added);
                yield added;
            }
            case SampleStep.Resolve resolve -> {
                var comment = Objects.requireNonNull(comments.get(resolve.comment()));
                yield new ThreadResolved(comment.commentId(), comment.on(), comment.subject());
            }
            case SampleStep.Vote vote ->
                switch (post(vote.on())) {
                    case AnswerId answerId -> new AnswerVoted(answerId, root(answerId), vote.value(), null);
                    case SubjectId other -> new QuestionVoted((QuestionId) other, vote.value(), null);
                };
            case SampleStep.Retract retract ->
                switch (post(retract.on())) {
                    case AnswerId answerId -> new AnswerVoteRetracted(answerId, root(answerId), retract.value());
                    case SubjectId other -> new QuestionVoteRetracted((QuestionId) other, retract.value());
                };
            case SampleStep.Accept accept ->
                new AnswerAccepted(question(accept.question()), (AnswerId) post(accept.answer()));
            case SampleStep.Close close ->
                new QuestionClosed(
                        question(close.question()),
                        close.reason(),
                        List.of(question(close.duplicateOf())),
                        null,
                        List.of());
        };
    }

    private String id(String prefix, String key) {
        return TypeIds.derived(prefix, teamId.value(), SampleWorkspace.SYSTEM, key);
    }

    private SubjectId post(String key) {
        return Objects.requireNonNull(posts.get(key), key);
    }

    private QuestionId question(String key) {
        return (QuestionId) post(key);
    }

    /** What a post hangs under: its question, or itself. */
    private SubjectId root(SubjectId post) {
        return post instanceof AnswerId answerId ? root(answerId) : post;
    }

    private QuestionId root(AnswerId answerId) {
        return Objects.requireNonNull(questions.get(answerId));
    }

    private @Nullable CommentId thread(@Nullable String key) {
        return key == null ? null : Objects.requireNonNull(comments.get(key)).commentId();
    }

    private List<MemberId> mentions(String body) {
        return MENTION.matcher(body)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(handles::contains)
                .distinct()
                .map(MemberId::ofHandle)
                .toList();
    }
}
