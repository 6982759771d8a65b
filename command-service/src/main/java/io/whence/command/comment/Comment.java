package io.whence.command.comment;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.comment.CommentCommand.AddComment;
import io.whence.api.comment.CommentCommand.DeleteComment;
import io.whence.api.comment.CommentCommand.EditComment;
import io.whence.api.comment.CommentCommand.ReopenThread;
import io.whence.api.comment.CommentCommand.ResolveThread;
import io.whence.api.comment.CommentRejection;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.Event;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.PostSummary;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A comment on a post; one that is not a reply begins a thread, which can be settled. */
@AggregateRoot(type = "Comment")
@Revision("2")
final class Comment extends WhenceAggregate<CommentEvent> {

    private CommentId commentId;
    private SubjectId on;
    private SubjectId subject;
    private TeamId teamId;
    private @Nullable CommentId replyTo;
    private @Nullable MemberId author;
    private MarkdownText body;
    private boolean deleted;
    private boolean resolved;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Comment() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireMember(context, teamId);
    }

    void add(AddComment command, PostSummary post, @Nullable CommentId thread, IdentityDirectory directory) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(
                new CommentAdded(
                        command.commentId(),
                        post.id(),
                        post.subject(),
                        post.team(),
                        thread,
                        command.body(),
                        MentionResolver.in(command.body(), post.team(), directory)),
                post.team());
    }

    /** The comment that began the thread this one belongs to, for a reply to it from the same post. */
    CommentId threadFor(SubjectId post) {
        rejectIf(!on.equals(post), CommentRejection.REPLY_ELSEWHERE);
        rejectIf(deleted, CommonRejection.DELETED);
        return replyTo == null ? commentId : replyTo;
    }

    @CommandHandler
    void handle(EditComment command, CommandContext context, IdentityDirectory directory) {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(!context.actor().equals(author), CommentRejection.NOT_YOUR_COMMENT);
        if (!command.body().equals(body)) {
            record(
                    new CommentEdited(
                            commentId,
                            on,
                            subject,
                            command.body(),
                            MentionResolver.in(command.body(), teamId, directory)),
                    teamId);
        }
    }

    @CommandHandler
    void handle(DeleteComment command, CommandContext context) {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(!context.actor().equals(author) && !context.caller().owns(teamId), CommentRejection.NOT_YOUR_COMMENT);
        record(new CommentDeleted(commentId, on, subject), teamId);
    }

    @CommandHandler
    void handle(ResolveThread command) {
        mustBeginAThread();
        rejectIf(resolved, CommentRejection.ALREADY_RESOLVED);
        record(new ThreadResolved(commentId, on, subject), teamId);
    }

    @CommandHandler
    void handle(ReopenThread command) {
        mustBeginAThread();
        rejectIf(!resolved, CommentRejection.NOT_RESOLVED);
        record(new ThreadReopened(commentId, on, subject), teamId);
    }

    private void mustBeginAThread() {
        rejectIf(deleted, CommonRejection.DELETED);
        rejectIf(replyTo != null, CommentRejection.NOT_A_THREAD);
    }

    @Override
    protected void evolve(CommentEvent event, EventEnvelope envelope) {
        switch (event) {
            case CommentAdded e -> {
                commentId = e.commentId();
                on = e.on();
                subject = e.subject();
                teamId = e.teamId();
                replyTo = e.replyTo();
                author = envelope.actor().memberId();
                body = e.body();
            }
            case CommentEdited e -> body = e.body();
            case CommentDeleted _ -> deleted = true;
            case ThreadResolved _ -> resolved = true;
            case ThreadReopened _ -> resolved = false;
        }
    }

    @Override
    protected CommentEvent own(Event event) {
        return (CommentEvent) event;
    }
}
