package io.whence.command.question;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
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
import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionCommand;
import io.whence.api.question.QuestionCommand.AcceptAnswer;
import io.whence.api.question.QuestionCommand.AskQuestion;
import io.whence.api.question.QuestionCommand.CloseQuestion;
import io.whence.api.question.QuestionCommand.DeleteQuestion;
import io.whence.api.question.QuestionCommand.EditQuestion;
import io.whence.api.question.QuestionCommand.LockQuestion;
import io.whence.api.question.QuestionCommand.ReopenQuestion;
import io.whence.api.question.QuestionCommand.RetractQuestionVote;
import io.whence.api.question.QuestionCommand.RollBackQuestion;
import io.whence.api.question.QuestionCommand.UnacceptAnswer;
import io.whence.api.question.QuestionCommand.UndeleteQuestion;
import io.whence.api.question.QuestionCommand.UnlockQuestion;
import io.whence.api.question.QuestionCommand.VoteOnQuestion;
import io.whence.api.question.QuestionRejection;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.PostSummary;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import io.whence.command.runtime.history.EventStreams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A question: what it says now, what state it is in, and who voted how. */
@AggregateRoot(type = "Question")
@Revision("2")
final class Question extends WhenceAggregate<QuestionEvent> {

    private QuestionId questionId;
    private TeamId teamId;
    private @Nullable MemberId asker;
    private QuestionContent content;
    private boolean closed;
    private boolean deleted;
    private boolean locked;
    private @Nullable AnswerId accepted;
    private Map<MemberId, VoteValue> votes = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Question() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return switch ((QuestionCommand) command) {
            case AskQuestion c -> gate.requireMember(context, c.teamId());
            case LockQuestion _, UnlockQuestion _ -> gate.requireOwner(context, teamId);
            case EditQuestion _,
                    RollBackQuestion _,
                    CloseQuestion _,
                    ReopenQuestion _,
                    DeleteQuestion _,
                    UndeleteQuestion _,
                    AcceptAnswer _,
                    UnacceptAnswer _,
                    VoteOnQuestion _,
                    RetractQuestionVote _ -> gate.requireMember(context, teamId);
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AskQuestion command) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(new QuestionAsked(
                command.questionId(), command.teamId(), command.title(), command.body(), command.tags()));
    }

    @CommandHandler
    void handle(EditQuestion command) {
        mustBeOpenToChange();
        var title = QuestionContent.changed(command.title(), content.title());
        var body = QuestionContent.changed(command.body(), content.body());
        var tags = QuestionContent.changed(command.tags(), content.tags());
        if (title != null || body != null || tags != null) {
            record(new QuestionEdited(questionId, title, body, tags, command.comment()));
        }
    }

    @CommandHandler
    void handle(RollBackQuestion command, EventStreams past) {
        mustBeOpenToChange();
        var to = QuestionContent.at(command.toRevision(), past.of(questionId.value()))
                .orElseThrow(() -> new CommandRejectedException(QuestionRejection.NO_SUCH_REVISION));
        if (!to.equals(content)) {
            record(new QuestionRolledBack(
                    questionId, command.toRevision(), to.title(), to.body(), to.tags(), command.comment()));
        }
    }

    void close(CloseQuestion command) {
        var duplicateOf = command.duplicateOf();
        record(new QuestionClosed(
                questionId,
                command.reason(),
                duplicateOf == null ? List.of() : List.of(duplicateOf),
                command.note(),
                List.of()));
    }

    void mustBeClosable() {
        mustBeOpenToChange();
        rejectIf(closed, QuestionRejection.ALREADY_CLOSED);
    }

    @CommandHandler
    void handle(ReopenQuestion command) {
        mustBeOpenToChange();
        rejectIf(!closed, QuestionRejection.NOT_CLOSED);
        record(new QuestionReopened(questionId, List.of()));
    }

    @CommandHandler
    void handle(DeleteQuestion command, CommandContext context) {
        mustBeOpenToChange();
        rejectIf(!isAskerOrOwner(context), CommonRejection.FORBIDDEN);
        record(new QuestionDeleted(questionId, List.of()));
    }

    @CommandHandler
    void handle(UndeleteQuestion command, CommandContext context) {
        rejectIf(!deleted, QuestionRejection.NOT_DELETED);
        rejectIf(locked, CommonRejection.LOCKED);
        rejectIf(!isAskerOrOwner(context), CommonRejection.FORBIDDEN);
        record(new QuestionUndeleted(questionId, List.of()));
    }

    @CommandHandler
    void handle(LockQuestion command) {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(locked, QuestionRejection.ALREADY_LOCKED);
        record(new QuestionLocked(questionId, command.comment()));
    }

    @CommandHandler
    void handle(UnlockQuestion command) {
        rejectIf(!locked, QuestionRejection.NOT_LOCKED);
        record(new QuestionUnlocked(questionId, null));
    }

    void mustLetAccept(CommandContext context) {
        mustBeOpenToChange();
        rejectIf(!isAskerOrOwner(context), QuestionRejection.NOT_YOURS_TO_ACCEPT);
    }

    void accept(AnswerId answerId) {
        if (!answerId.equals(accepted)) {
            record(new AnswerAccepted(questionId, answerId));
        }
    }

    @CommandHandler
    void handle(UnacceptAnswer command, CommandContext context) {
        mustLetAccept(context);
        if (accepted == null) {
            throw new CommandRejectedException(QuestionRejection.NOTHING_ACCEPTED);
        }
        record(new AnswerUnaccepted(questionId, accepted));
    }

    @CommandHandler
    void handle(VoteOnQuestion command, CommandContext context) {
        mustBeOpenToChange();
        rejectIf(context.actor().equals(asker), QuestionRejection.OWN_POST);
        var previous = votes.get(context.actor());
        if (previous != command.value()) {
            record(new QuestionVoted(questionId, command.value(), previous));
        }
    }

    @CommandHandler
    void handle(RetractQuestionVote command, CommandContext context) {
        mustBeOpenToChange();
        var vote = votes.get(context.actor());
        if (vote == null) {
            throw new CommandRejectedException(QuestionRejection.NO_VOTE);
        }
        record(new QuestionVoteRetracted(questionId, vote));
    }

    private void record(QuestionEvent event) {
        record(event, event instanceof QuestionAsked asked ? asked.teamId() : teamId);
    }

    private void mustBeOpenToChange() {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(locked, CommonRejection.LOCKED);
    }

    private boolean isAskerOrOwner(CommandContext context) {
        return context.actor().equals(asker) || context.caller().owns(teamId);
    }

    @Override
    protected PostSummary asPost() {
        return new PostSummary(questionId, questionId, teamId, deleted, locked, closed);
    }

    @Override
    protected void evolve(QuestionEvent event, EventEnvelope envelope) {
        var actor = envelope.actor().memberId();
        switch (event) {
            case QuestionAsked e -> {
                questionId = e.questionId();
                teamId = e.teamId();
                asker = actor;
                content = QuestionContent.of(e);
            }
            case QuestionEdited e -> content = content.with(e);
            case QuestionRolledBack e -> content = QuestionContent.of(e);
            case QuestionClosed _ -> closed = true;
            case QuestionReopened _ -> closed = false;
            case QuestionDeleted _ -> deleted = true;
            case QuestionUndeleted _ -> deleted = false;
            case QuestionLocked _ -> locked = true;
            case QuestionUnlocked _ -> locked = false;
            case AnswerAccepted e -> accepted = e.answerId();
            case AnswerUnaccepted _ -> accepted = null;
            case QuestionVoted e -> {
                if (actor != null) {
                    votes.put(actor, e.value());
                }
            }
            case QuestionVoteRetracted _ -> {
                if (actor != null) {
                    votes.remove(actor);
                }
            }
            case QuestionLinked _ -> {}
        }
    }

    @Override
    protected QuestionEvent own(Event event) {
        return (QuestionEvent) event;
    }
}
