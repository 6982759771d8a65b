package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerEvent.AnswerDeleted;
import io.whence.api.answer.AnswerEvent.AnswerEdited;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.answer.AnswerEvent.AnswerLocked;
import io.whence.api.answer.AnswerEvent.AnswerRolledBack;
import io.whence.api.answer.AnswerEvent.AnswerUndeleted;
import io.whence.api.answer.AnswerEvent.AnswerUnlocked;
import io.whence.api.answer.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.answer.AnswerEvent.AnswerVoted;
import io.whence.api.answer.AnswerId;
import io.whence.api.comment.CommentEvent;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.api.comment.CommentEvent.CommentDeleted;
import io.whence.api.comment.CommentEvent.CommentEdited;
import io.whence.api.comment.CommentEvent.ThreadReopened;
import io.whence.api.comment.CommentEvent.ThreadResolved;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberEvent.MemberJoined;
import io.whence.api.member.MemberEvent.MemberLeft;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.member.MemberEvent.MemberRoleChanged;
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
import io.whence.api.question.Relation;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamEvent.TeamFounded;
import io.whence.api.team.TeamEvent.TeamRenamed;
import io.whence.api.team.TeamEvent.TeamVisibilityChanged;
import io.whence.api.text.VoteValue;
import io.whence.api.token.TokenEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says in one plain sentence what was done, in the words of then: titles are those before the event. The sentence lacks its
 * beginning, since people may be renamed.
 *
 * @param titles what an id is called
 */
record Describe(UnaryOperator<String> titles) implements Event.Visitor<Optional<Described>> {

    @Override
    public Optional<Described> visit(TeamEvent event) {
        var id = event.teamId().value();
        return switch (event) {
            case TeamFounded e -> about("team", id, e.name(), "founded the team " + quoted(e.name()));
            case TeamRenamed e -> about("team", id, e.name(), "renamed the team to " + quoted(e.name()));
            case TeamVisibilityChanged e ->
                about("team", id, titles.apply(id), "made the team " + lower(e.visibility()));
        };
    }

    @Override
    public Optional<Described> visit(MemberEvent event) {
        var id = event.memberId().value();
        return switch (event) {
            case MemberRegistered e -> member(id, e.name(), "registered " + e.name());
            case MemberJoined e ->
                member(id, titles.apply(id), "added " + titles.apply(id) + " to the team as " + lower(e.role()));
            case MemberRoleChanged e ->
                member(id, titles.apply(id), "made " + titles.apply(id) + " " + lower(e.role()) + " of the team");
            case MemberLeft _ -> member(id, titles.apply(id), "took " + titles.apply(id) + " out of the team");
        };
    }

    /** Tokens are nobody's business but their holder's and the owners'. */
    @Override
    public Optional<Described> visit(TokenEvent event) {
        return Optional.empty();
    }

    @Override
    public Optional<Described> visit(QuestionEvent event) {
        var id = event.questionId().value();
        var title = titles.apply(id);
        var it = "the question " + quoted(title);
        return switch (event) {
            case QuestionAsked e -> question(id, e.title(), "asked " + quoted(e.title()));
            case QuestionEdited e ->
                question(
                        id,
                        title,
                        "edited " + (e.title() == null ? "" : "and renamed ") + it
                                + (e.title() == null ? "" : " to " + quoted(e.title())) + because(e.comment()));
            case QuestionRolledBack e ->
                question(id, title, "rolled " + it + " back" + revision(e.toRevision()) + because(e.comment()));
            case QuestionClosed e ->
                question(id, title, "closed " + it + " as " + lower(e.reason()) + original(e) + because(e.note()));
            case QuestionReopened _ -> question(id, title, "reopened " + it);
            case QuestionDeleted _ -> question(id, title, "deleted " + it);
            case QuestionUndeleted _ -> question(id, title, "restored " + it);
            case QuestionLocked e -> question(id, title, "locked " + it + because(e.comment()));
            case QuestionUnlocked e -> question(id, title, "unlocked " + it + because(e.comment()));
            case AnswerAccepted _ -> question(id, title, "accepted an answer to " + quoted(title));
            case AnswerUnaccepted _ -> question(id, title, "took back the acceptance of an answer to " + quoted(title));
            case QuestionVoted e -> question(id, title, "voted " + it + " " + direction(e.value()));
            case QuestionVoteRetracted _ -> question(id, title, "took back a vote on " + it);
            case QuestionLinked e ->
                question(
                        id,
                        title,
                        (e.relation() == Relation.DUPLICATES
                                        ? "marked " + it + " as a duplicate of "
                                        : "linked " + it + " to ")
                                + quoted(titles.apply(e.to().value())));
        };
    }

    @Override
    public Optional<Described> visit(AnswerEvent event) {
        var it = "an answer to " + quoted(titles.apply(event.questionId().value()));
        return answer(
                event,
                switch (event) {
                    case AnswerGiven _ ->
                        "answered " + quoted(titles.apply(event.questionId().value()));
                    case AnswerEdited e -> "edited " + it + because(e.comment());
                    case AnswerRolledBack e ->
                        "rolled " + it + " back" + revision(e.toRevision()) + because(e.comment());
                    case AnswerDeleted _ -> "deleted " + it;
                    case AnswerUndeleted _ -> "restored " + it;
                    case AnswerLocked e -> "locked " + it + because(e.comment());
                    case AnswerUnlocked e -> "unlocked " + it + because(e.comment());
                    case AnswerVoted e -> "voted " + it + " " + direction(e.value());
                    case AnswerVoteRetracted _ -> "took back a vote on " + it;
                });
    }

    @Override
    public Optional<Described> visit(CommentEvent event) {
        var on = (event.on() instanceof AnswerId ? "an answer to " : "the question ")
                + quoted(titles.apply(event.subject().value()));
        return comment(
                event,
                switch (event) {
                    case CommentAdded e -> (e.replyTo() == null ? "commented on " : "replied to a comment on ") + on;
                    case CommentEdited _ -> "reworded a comment on " + on;
                    case CommentDeleted _ -> "deleted a comment on " + on;
                    case ThreadResolved _ -> "resolved a thread on " + on;
                    case ThreadReopened _ -> "reopened a thread on " + on;
                });
    }

    private static Optional<Described> about(String kind, String id, String title, String deed) {
        return Optional.of(new Described(kind, id, null, null, title, deed));
    }

    private static Optional<Described> member(String id, String title, String deed) {
        return Optional.of(new Described("member", id, null, null, title, deed));
    }

    private static Optional<Described> question(String id, String title, String deed) {
        return Optional.of(new Described("question", id, id, null, title, deed));
    }

    private Optional<Described> answer(AnswerEvent event, String deed) {
        var root = event.questionId().value();
        var id = event.answerId().value();
        return Optional.of(new Described("answer", id, root, id, titles.apply(root), deed));
    }

    private Optional<Described> comment(CommentEvent event, String deed) {
        var root = event.subject().value();
        var on = event.on().value();
        return Optional.of(new Described(
                "comment", event.commentId().value(), root, on.equals(root) ? null : on, titles.apply(root), deed));
    }

    private String original(QuestionClosed event) {
        return event.duplicateOf().isEmpty()
                ? ""
                : " of " + quoted(titles.apply(event.duplicateOf().getFirst().value()));
    }

    private static String because(@Nullable String comment) {
        return comment == null || comment.isBlank() ? "" : ": " + comment;
    }

    private static String revision(int number) {
        return number == 0 ? "" : " to revision " + number;
    }

    private static String direction(VoteValue value) {
        return lower(value);
    }

    private static String quoted(String title) {
        return "“" + title + "”";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
