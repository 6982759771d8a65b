package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.task.TaskCommand.LinkTask;
import io.whence.api.task.TaskRejection;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import io.whence.command.platform.Posts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** A task points only at a question, an answer or another task of its team, which is there. */
final class LinksOfTasks {

    private final Repository<Task> tasks;
    private final Posts posts;
    private final Gate gate;

    LinksOfTasks(Repository<Task> tasks, Posts posts, Gate gate) {
        this.tasks = tasks;
        this.posts = posts;
        this.gate = gate;
    }

    @CommandHandler
    Outcome linkATaskToWhatIsThereInItsTeam(LinkTask command, CommandContext context) {
        return tasks.load(command.taskId().value()).invoke(task -> {
            task.authorize(command, context, gate);
            return task.carryOut(context, () -> {
                task.mustBeOpenToChange();
                rejectIf(command.to().equals(command.taskId()), TaskRejection.LINKED_TO_ITSELF);
                rejectIf(!isThere(task, command), TaskRejection.LINK_TARGET_NOT_FOUND);
                task.link(new Link(command.to(), command.relation()));
            });
        });
    }

    private boolean isThere(Task task, LinkTask command) {
        return posts.find(command.to())
                .filter(post -> post.team().equals(task.teamId) && !post.deleted())
                .isPresent();
    }
}
