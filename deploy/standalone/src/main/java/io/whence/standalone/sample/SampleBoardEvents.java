package io.whence.standalone.sample;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** Turns what the story does to boards and tasks into events. */
final class SampleBoardEvents {

    private final TeamId teamId;
    private final BinaryOperator<String> id;
    private final Map<String, SubjectId> subjects;
    private final Map<ListId, BoardId> lists = new HashMap<>();
    private final Map<TaskId, BoardPlace> places = new HashMap<>();
    private final Map<String, ItemAdded> items = new HashMap<>();
    private final Map<String, ChecklistAdded> checklists = new HashMap<>();

    /**
     * Begins with none.
     *
     * @param id makes the id with a prefix from a key
     * @param subjects what else tasks can be linked to, by key; tasks are added to it
     */
    SampleBoardEvents(TeamId teamId, BinaryOperator<String> id, Map<String, SubjectId> subjects) {
        this.teamId = teamId;
        this.id = id;
        this.subjects = subjects;
    }

    Event of(SampleBoardStep step) {
        return switch (step) {
            case SampleBoardStep.OpenBoard board -> new BoardOpened(board(board.key()), teamId, board.name());
            case SampleBoardStep.AddList list -> {
                lists.put(list(list.key()), board(list.board()));
                yield new ListAdded(
                        list(list.key()),
                        board(list.board()),
                        teamId,
                        list.name(),
                        list.limit(),
                        RelativePosition.last());
            }
        };
    }

    TaskEvent of(SampleTaskStep step) {
        return switch (step) {
            case SampleTaskStep.OpenTask open -> {
                var taskId = new TaskId(id.apply(TaskId.PREFIX, open.key()));
                subjects.put(open.key(), taskId);
                places.put(taskId, place(open.list()));
                yield new TaskOpened(
                        taskId, teamId, open.title(), open.body(), place(open.list()), RelativePosition.last());
            }
            case SampleTaskStep.Link link -> new TaskLinked(task(link.task()), subject(link.to()), link.relation());
            case SampleTaskStep.Assign assign ->
                new TaskAssigned(task(assign.task()), MemberId.ofHandle(assign.member()));
            case SampleTaskStep.Schedule schedule ->
                new TaskScheduled(task(schedule.task()), schedule.start(), schedule.due());
            case SampleTaskStep.Label label -> new TaskLabelled(task(label.task()), label.label());
            case SampleTaskStep.AddChecklist add -> {
                var checklistId = new ChecklistId(id.apply(ChecklistId.PREFIX, add.key()));
                var added = new ChecklistAdded(task(add.task()), checklistId, add.name());
                checklists.put(add.key(), added);
                yield added;
            }
            case SampleTaskStep.AddItem add -> {
                var on = Objects.requireNonNull(checklists.get(add.checklist()), add.checklist());
                var itemId = new ItemId(id.apply(ItemId.PREFIX, add.key()));
                var added = new ItemAdded(on.taskId(), on.checklistId(), itemId, add.text(), RelativePosition.last());
                items.put(add.key(), added);
                yield added;
            }
            case SampleTaskStep.CheckItem check -> {
                var item = Objects.requireNonNull(items.get(check.item()), check.item());
                yield new ItemChecked(item.taskId(), item.checklistId(), item.itemId());
            }
            case SampleTaskStep.Move move -> moved(move);
            case SampleTaskStep.Block block -> new TaskBlocked(task(block.task()), task(block.by()));
            case SampleTaskStep.Unblock unblock -> new TaskUnblocked(task(unblock.task()), task(unblock.by()));
            case SampleTaskStep.Complete complete ->
                new TaskCompleted(task(complete.task()), places.get(task(complete.task())));
        };
    }

    private TaskMoved moved(SampleTaskStep.Move move) {
        var taskId = task(move.task());
        var to = place(move.list());
        var from = places.put(taskId, to);
        RelativePosition<TaskId> position =
                move.before() == null ? RelativePosition.last() : RelativePosition.before(task(move.before()));
        return new TaskMoved(taskId, from, to, position, move.why());
    }

    private BoardId board(String key) {
        return new BoardId(id.apply(BoardId.PREFIX, key));
    }

    private ListId list(String key) {
        return new ListId(id.apply(ListId.PREFIX, key));
    }

    private BoardPlace place(String list) {
        return new BoardPlace(Objects.requireNonNull(lists.get(list(list)), list), list(list));
    }

    private TaskId task(String key) {
        return (TaskId) subject(key);
    }

    private SubjectId subject(String key) {
        return Objects.requireNonNull(subjects.get(key), key);
    }
}
