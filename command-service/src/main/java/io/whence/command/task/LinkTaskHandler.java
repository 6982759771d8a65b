package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.task.TaskCommand.LinkTask;
import io.whence.api.task.TaskRejection;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.PostLookup;
import org.axonframework.commandhandling.CommandHandler;

/** A task points only at a question, an answer or another task of its team, which is there. */
final class LinkTaskHandler {

    private final AggregateAccess aggregates;
    private final PostLookup posts;

    LinkTaskHandler(AggregateAccess aggregates, PostLookup posts) {
        this.aggregates = aggregates;
        this.posts = posts;
    }

    @CommandHandler
    CommandResult linkATaskToWhatIsThereInItsTeam(LinkTask command, CommandContext context) {
        return aggregates.change(Task.class, command, context, task -> {
            task.mustBeOpenToChange();
            rejectIf(command.to().equals(command.taskId()), TaskRejection.LINKED_TO_ITSELF);
            rejectIf(!isThere(task, command), TaskRejection.LINK_TARGET_NOT_FOUND);
            task.link(new TaskLink(command.to(), command.relation()));
        });
    }

    private boolean isThere(Task task, LinkTask command) {
        return posts.find(command.to())
                .filter(post -> post.team().equals(task.teamId) && !post.deleted())
                .isPresent();
    }
}
