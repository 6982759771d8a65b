package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.TaskCommand.BlockTask;
import io.whence.api.task.TaskRejection;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Tasks of a team do not wait for each other in a circle. The team is locked meanwhile, so that no two commands can each add one
 * half of a circle.
 */
final class BlockTaskHandler {

    /** How many tasks that wait for each other are followed. */
    static final int FOLLOWED = 10_000;

    private final AggregateAccess aggregates;
    private final Consumer<String> lock;
    private final TaskDirectory directory;
    private final AccessPolicy gate;

    /**
     * The rule.
     *
     * @param lock keeps a thing from changing until the command is through
     */
    BlockTaskHandler(AggregateAccess aggregates, Consumer<String> lock, TaskDirectory directory, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.lock = lock;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult blockATaskButInNoCircle(BlockTask command, CommandContext context) {
        var team = directory
                .task(command.taskId())
                .map(TaskDirectoryEntry::teamId)
                .orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
        var authorization = gate.requireMember(context, team);
        lock.accept(team.value());
        return aggregates.change(Task.class, command.taskId().value(), authorization, task -> {
            task.mustBeOpenToChange();
            mustBeThere(command, team);
            mustMakeNoCircle(command);
            task.block(command.blocker());
        });
    }

    private void mustBeThere(BlockTask command, TeamId team) {
        rejectIf(command.blocker().equals(command.taskId()), TaskRejection.BLOCKED_BY_ITSELF);
        rejectIf(
                directory
                        .task(command.blocker())
                        .filter(blocker -> blocker.teamId().equals(team) && !blocker.deleted())
                        .isEmpty(),
                TaskRejection.BLOCKER_NOT_FOUND);
    }

    private void mustMakeNoCircle(BlockTask command) {
        var seen = new HashSet<TaskId>(Set.of(command.blocker()));
        var next = new ArrayDeque<TaskId>(seen);
        while (!next.isEmpty()) {
            for (TaskId blocker : blockersOf(next.remove())) {
                rejectIf(blocker.equals(command.taskId()), TaskRejection.BLOCKS_IN_A_CIRCLE);
                if (seen.add(blocker)) {
                    next.add(blocker);
                }
            }
            rejectIf(seen.size() > FOLLOWED, TaskRejection.TOO_MANY_BLOCKERS);
        }
    }

    private Set<TaskId> blockersOf(TaskId task) {
        return directory.task(task).map(TaskDirectoryEntry::blockers).orElse(Set.of());
    }
}
