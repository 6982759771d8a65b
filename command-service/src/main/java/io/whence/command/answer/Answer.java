package io.whence.command.answer;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.answer.AnswerCommand.DeleteAnswer;
import io.whence.api.answer.AnswerCommand.EditAnswer;
import io.whence.api.answer.AnswerCommand.GiveAnswer;
import io.whence.api.answer.AnswerCommand.RetractAnswerVote;
import io.whence.api.answer.AnswerCommand.RollBackAnswer;
import io.whence.api.answer.AnswerCommand.UndeleteAnswer;
import io.whence.api.answer.AnswerCommand.VoteOnAnswer;
import io.whence.api.event.AnswerEvent;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerLocked;
import io.whence.api.event.AnswerEvent.AnswerRolledBack;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerUnlocked;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.Event;
import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionRejection;
import io.whence.api.text.MarkdownText;
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
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An answer: what it says now, what state it is in, and who voted how. */
@AggregateRoot(type = "Answer")
@Revision("2")
final class Answer extends WhenceAggregate<AnswerEvent> {

    private AnswerId answerId;
    private QuestionId questionId;
    private TeamId teamId;
    private @Nullable MemberId author;
    private MarkdownText body;
    private boolean deleted;
    private boolean locked;
    private Map<MemberId, VoteValue> votes = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Answer() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireMember(context, teamId);
    }

    void give(GiveAnswer command, TeamId team) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(new AnswerGiven(command.answerId(), command.questionId(), team, command.body()), team);
    }

    @CommandHandler
    void handle(EditAnswer command) {
        mustBeOpenToChange();
        if (!command.body().equals(body)) {
            record(new AnswerEdited(answerId, questionId, command.body(), command.comment()), teamId);
        }
    }

    @CommandHandler
    void handle(RollBackAnswer command, EventStreams past) {
        mustBeOpenToChange();
        var to = bodyAt(command.toRevision(), past.of(answerId.value()))
                .orElseThrow(() -> new CommandRejectedException(QuestionRejection.NO_SUCH_REVISION));
        if (!to.equals(body)) {
            record(new AnswerRolledBack(answerId, questionId, command.toRevision(), to, command.comment()), teamId);
        }
    }

    @CommandHandler
    void handle(DeleteAnswer command, CommandContext context) {
        mustBeOpenToChange();
        rejectIf(!isAuthorOrOwner(context), CommonRejection.FORBIDDEN);
        record(new AnswerDeleted(answerId, questionId, List.of()), teamId);
    }

    @CommandHandler
    void handle(UndeleteAnswer command, CommandContext context) {
        rejectIf(!deleted, QuestionRejection.NOT_DELETED);
        rejectIf(locked, CommonRejection.LOCKED);
        rejectIf(!isAuthorOrOwner(context), CommonRejection.FORBIDDEN);
        record(new AnswerUndeleted(answerId, questionId, List.of()), teamId);
    }

    @CommandHandler
    void handle(VoteOnAnswer command, CommandContext context) {
        mustBeOpenToChange();
        rejectIf(context.actor().equals(author), QuestionRejection.OWN_POST);
        var previous = votes.get(context.actor());
        if (previous != command.value()) {
            record(new AnswerVoted(answerId, questionId, command.value(), previous), teamId);
        }
    }

    @CommandHandler
    void handle(RetractAnswerVote command, CommandContext context) {
        mustBeOpenToChange();
        var vote = votes.get(context.actor());
        if (vote == null) {
            throw new CommandRejectedException(QuestionRejection.NO_VOTE);
        }
        record(new AnswerVoteRetracted(answerId, questionId, vote), teamId);
    }

    private void mustBeOpenToChange() {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(locked, CommonRejection.LOCKED);
    }

    private boolean isAuthorOrOwner(CommandContext context) {
        return context.actor().equals(author) || context.caller().owns(teamId);
    }

    private static Optional<MarkdownText> bodyAt(int revision, List<Event> past) {
        return past.stream()
                .flatMap(event -> bodyOf((AnswerEvent) event).stream())
                .skip(Math.max(revision - 1, 0))
                .findFirst()
                .filter(_ -> revision >= 1);
    }

    private static Optional<MarkdownText> bodyOf(AnswerEvent event) {
        return switch (event) {
            case AnswerGiven e -> Optional.of(e.body());
            case AnswerEdited e -> Optional.of(e.body());
            case AnswerRolledBack e -> Optional.of(e.body());
            case AnswerDeleted _, AnswerUndeleted _, AnswerLocked _, AnswerUnlocked _ -> Optional.empty();
            case AnswerVoted _, AnswerVoteRetracted _ -> Optional.empty();
        };
    }

    @Override
    protected PostSummary asPost() {
        return new PostSummary(answerId, questionId, teamId, deleted, locked, false);
    }

    @Override
    protected void evolve(AnswerEvent event, EventEnvelope envelope) {
        var actor = envelope.actor().memberId();
        switch (event) {
            case AnswerGiven e -> {
                answerId = e.answerId();
                questionId = e.questionId();
                teamId = e.teamId();
                author = actor;
                body = e.body();
            }
            case AnswerEdited e -> body = e.body();
            case AnswerRolledBack e -> body = e.body();
            case AnswerDeleted _ -> deleted = true;
            case AnswerUndeleted _ -> deleted = false;
            case AnswerLocked _ -> locked = true;
            case AnswerUnlocked _ -> locked = false;
            case AnswerVoted e -> {
                if (actor != null) {
                    votes.put(actor, e.value());
                }
            }
            case AnswerVoteRetracted _ -> {
                if (actor != null) {
                    votes.remove(actor);
                }
            }
        }
    }

    @Override
    protected AnswerEvent own(Event event) {
        return (AnswerEvent) event;
    }
}
