package io.whence.command.importing.trello.state;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.TaskEvent;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of the board by what came from Trello, by this import and by earlier ones: the fold of it. What people have done here
 * is not in it, so that no import takes it back.
 */
public final class ReplayedBoardState {

    public final Map<ListId, ReplayedListState> lists = new LinkedHashMap<>();
    public final Map<TaskId, ReplayedTaskState> tasks = new LinkedHashMap<>();
    public final Map<CommentId, ReplayedCommentState> comments = new HashMap<>();
    public final Map<ChecklistId, TaskId> checklists = new HashMap<>();
    final Set<MemberId> members = new HashSet<>();
    public final PositionOrder<ListId> order = new PositionOrder<>();
    private final Map<TaskId, ReplayedListState> standing = new HashMap<>();

    /** Null while there is no board. */
    public @Nullable String name;

    public boolean archived;

    void evolve(Event event) {
        content(event);
        place(event);
    }

    /** All there is to an event but where it puts something in an order. */
    void content(Event event) {
        switch (event) {
            case BoardEvent e -> board(e);
            case ListEvent e ->
                lists.computeIfAbsent(e.listId(), ReplayedListState::new).evolve(e);
            case TaskEvent e -> {
                tasks.computeIfAbsent(e.taskId(), ReplayedTaskState::new).evolve(e);
                if (e instanceof TaskEvent.ChecklistAdded added) {
                    checklists.put(added.checklistId(), added.taskId());
                }
            }
            case CommentEvent e ->
                comments.computeIfAbsent(e.commentId(), _ -> new ReplayedCommentState())
                        .evolve(e);
            case MemberJoined e -> members.add(e.memberId());
            case MemberEvent _ -> {}
            case Event other -> throw new IllegalArgumentException("no board from Trello has a " + other.getClass());
        }
    }

    /** Where an event puts something in an order, if it does; what it does so for must be known by then. */
    void place(Event event) {
        switch (event) {
            case ListEvent.ListAdded e -> order.put(e.listId(), e.position());
            case ListEvent.ListMoved e -> order.put(e.listId(), e.position());
            case TaskEvent.TaskOpened e -> stand(e.taskId(), e.place(), e.position());
            case TaskEvent.TaskMoved e -> stand(e.taskId(), e.to(), e.position());
            case Event _ -> {}
        }
    }

    static boolean isPlacing(Event event) {
        return event instanceof ListEvent.ListAdded
                || event instanceof ListEvent.ListMoved
                || event instanceof TaskEvent.TaskOpened
                || event instanceof TaskEvent.TaskMoved;
    }

    private void stand(TaskId task, @Nullable BoardPlace place, @Nullable RelativePosition<TaskId> position) {
        var left = standing.remove(task);
        if (left != null) {
            left.tasks.remove(task);
        }
        var list = place == null ? null : lists.get(place.listId());
        if (list != null && position != null) {
            list.tasks.put(task, position);
            standing.put(task, list);
        }
    }

    private void board(BoardEvent event) {
        switch (event) {
            case BoardEvent.BoardOpened e -> name = e.name();
            case BoardEvent.BoardRenamed e -> name = e.name();
            case BoardEvent.BoardArchived _ -> archived = true;
            case BoardEvent.BoardUnarchived _ -> archived = false;
        }
    }
}
