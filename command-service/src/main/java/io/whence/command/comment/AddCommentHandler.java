package io.whence.command.comment;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.comment.CommentCommand.AddComment;
import io.whence.api.comment.CommentRejection;
import io.whence.api.id.CommentId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.PostLookup;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Only a post that is there and not locked takes comments, and a reply stays on the post of what it replies to. */
final class AddCommentHandler {

    private final AggregateAccess aggregates;
    private final PostLookup posts;
    private final IdentityDirectory directory;
    private final AccessPolicy gate;

    AddCommentHandler(AggregateAccess aggregates, PostLookup posts, IdentityDirectory directory, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.posts = posts;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult commentOnAPost(AddComment command, CommandContext context) {
        var post = posts.find(command.on()).orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
        var authorization = gate.requireMember(context, post.team());
        return aggregates.create(Comment.class, command.commentId().value(), authorization, comment -> {
            rejectIf(post.deleted(), CommonRejection.DELETED);
            rejectIf(post.locked(), CommonRejection.LOCKED);
            comment.add(command, post, threadOf(command, authorization), directory);
        });
    }

    /** A reply to a reply belongs to the thread that was begun first: threads are one level deep. */
    private @Nullable CommentId threadOf(AddComment command, Authorization authorization) {
        var replyTo = command.replyTo();
        if (replyTo == null) {
            return null;
        }
        try {
            return aggregates.read(
                    Comment.class, replyTo.value(), authorization, comment -> comment.threadFor(command.on()));
        } catch (AggregateNotFoundException e) {
            throw new CommandRejectedException(CommentRejection.REPLY_ELSEWHERE);
        }
    }
}
