package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.board.BoardPlace;
import io.whence.api.board.BoardRejection;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskRejection;
import io.whence.command.board.BoardDirectory;
import io.whence.command.board.ListDirectoryEntry;
import io.whence.command.task.occupancy.ListOccupancy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task goes only to a list that is there, in use and has room, beside a task that stands there. Nothing here waits for other
 * commands on the board, but for one case: a list with a limit takes tasks in one after the other.
 */
final class WipLimitPolicy {

    private final BoardDirectory boards;
    private final TaskDirectory tasks;
    private final Consumer<String> lock;
    private final ListOccupancy occupancy;

    /**
     * What there is room in.
     *
     * @param lock keeps a thing from changing until the command is through
     */
    WipLimitPolicy(BoardDirectory boards, TaskDirectory tasks, Consumer<String> lock, ListOccupancy occupancy) {
        this.boards = boards;
        this.tasks = tasks;
        this.lock = lock;
        this.occupancy = occupancy;
    }

    /**
     * Where a task may go that is asked to.
     *
     * @param from where it stands; null on no board
     * @throws CommandRejectedException when it may not go there
     */
    ResolvedPlacement find(TaskId task, TeamId team, @Nullable BoardPlace from, Placement asked) {
        var list = listOf(team, asked.listId());
        rejectIf(list.archived(), BoardRejection.LIST_ARCHIVED);
        rejectIf(
                boards.board(list.boardId()).filter(board -> !board.archived()).isEmpty(),
                BoardRejection.BOARD_ARCHIVED);
        var to = new BoardPlace(list.boardId(), list.listId());
        rejectIf(!isThere(asked.position().beside(), to, task), BoardRejection.POSITION_NOT_FOUND);
        boolean comesFromElsewhere = from == null || !from.listId().equals(to.listId());
        boolean breaksLimit = comesFromElsewhere && isFull(list);
        rejectIf(breaksLimit && asked.override() == null, TaskRejection.WIP_LIMIT_REACHED);
        return new ResolvedPlacement(to, asked.position(), breaksLimit ? asked.override() : null);
    }

    private ListDirectoryEntry listOf(TeamId team, ListId listId) {
        return boards.list(listId)
                .filter(list -> list.teamId().equals(team))
                .orElseThrow(() -> new CommandRejectedException(BoardRejection.LIST_NOT_FOUND));
    }

    private boolean isThere(@Nullable TaskId beside, BoardPlace place, TaskId task) {
        return beside == null
                || !beside.equals(task)
                        && tasks.task(beside)
                                .filter(neighbour -> place.equals(neighbour.place()) && !neighbour.deleted())
                                .isPresent();
    }

    private boolean isFull(ListDirectoryEntry list) {
        if (list.limit() == null) {
            return false;
        }
        // Locked until this command is through: whoever comes next counts this task as well.
        lock.accept(list.listId().value());
        var limit = boards.list(list.listId()).map(ListDirectoryEntry::limit);
        return limit.isPresent() && occupancy.of(list.listId()) >= limit.get();
    }
}
