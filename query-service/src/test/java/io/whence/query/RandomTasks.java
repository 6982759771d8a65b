package io.whence.query;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What could have happened to tasks and boards. */
public final class RandomTasks {

    private static final ChecklistId CHECKLIST = ChecklistId.next();

    private final Story story;
    private final Random random;
    private final TeamId team;
    private final List<BoardId> boards = new ArrayList<>();
    private final List<BoardPlace> lists = new ArrayList<>();
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<ItemId> items = new ArrayList<>();
    private final Map<TaskId, BoardPlace> places = new HashMap<>();

    public RandomTasks(Story story, Random random, TeamId team) {
        this.story = story;
        this.random = random;
        this.team = team;
        items.add(ItemId.next());
        board();
        list();
        open();
    }

    public List<TaskId> all() {
        return List.copyOf(tasks);
    }

    public List<BoardId> allBoards() {
        return List.copyOf(boards);
    }

    TaskId anyTask() {
        return any(tasks);
    }

    public void step(List<MemberId> members, List<QuestionId> questions) {
        switch (random.nextInt(8)) {
            case 0 -> boards();
            case 1 -> open();
            case 2, 3 -> move(any(tasks));
            case 4 -> checklist(any(tasks), any(members));
            default -> story.tell(change(any(tasks), any(members), any(questions)));
        }
    }

    private void boards() {
        var list = any(lists);
        switch (random.nextInt(9)) {
            case 0 -> board();
            case 1 -> list();
            case 2 -> story.tell(new BoardRenamed(any(boards), "Board " + random.nextInt(100)));
            case 3 -> story.tell(new BoardArchived(any(boards)));
            case 4 -> story.tell(new BoardUnarchived(any(boards)));
            case 5 -> story.tell(new ListRenamed(list.listId(), list.boardId(), "List " + random.nextInt(100)));
            case 6 ->
                story.tell(new ListMoved(
                        list.listId(), list.boardId(), position(any(lists).listId())));
            case 7 -> story.tell(new ListLimited(list.listId(), list.boardId(), random.nextBoolean() ? null : 3));
            default -> story.tell(new ListArchived(list.listId(), list.boardId()));
        }
    }

    private void board() {
        boards.add(story.in(team).board("Board"));
    }

    private void list() {
        var id = ListId.next();
        var board = any(boards);
        @Nullable ListId beside = lists.isEmpty() ? null : any(lists).listId();
        story.tell(new ListAdded(
                id, board, team, "List", null, beside == null ? RelativePosition.last() : position(beside)));
        lists.add(new BoardPlace(board, id));
    }

    private void open() {
        var id = TaskId.next();
        boolean placed = random.nextInt(5) > 0;
        var place = any(lists);
        story.tell(new TaskOpened(
                id,
                team,
                "Task " + tasks.size(),
                new MarkdownText("Body"),
                placed ? place : null,
                placed ? tasks.isEmpty() ? RelativePosition.last() : position(any(tasks)) : null));
        if (placed) {
            places.put(id, place);
        }
        tasks.add(id);
    }

    private void move(TaskId id) {
        var to = any(lists);
        story.tell(new TaskMoved(id, places.get(id), to, position(any(tasks)), null));
        places.put(id, to);
    }

    private Event change(TaskId id, MemberId member, QuestionId question) {
        var place = places.get(id);
        var label = "label " + random.nextInt(3);
        SubjectId target = random.nextBoolean() ? question : any(tasks);
        return switch (random.nextInt(22)) {
            case 0 -> new TaskEdited(id, "Task, now " + random.nextInt(100), null, null);
            case 1 -> new TaskEdited(id, null, new MarkdownText("line\n" + random.nextInt(100)), "why");
            case 2 -> new TaskRolledBack(id, 1, "Task", new MarkdownText("Body"), null);
            case 3 -> new TaskScheduled(id, null, random.nextBoolean() ? null : due());
            case 4 -> new TaskPrioritized(id, any(List.of(TaskPriority.values())), TaskPriority.NONE);
            case 5 -> new TaskLabelled(id, label);
            case 6 -> new TaskUnlabelled(id, label);
            case 7 -> new TaskAssigned(id, member);
            case 8 -> new TaskUnassigned(id, member);
            case 9 -> new TaskWatched(id, member);
            case 10 -> new TaskUnwatched(id, member);
            case 11 -> new TaskBlocked(id, any(tasks));
            case 12 -> new TaskUnblocked(id, any(tasks));
            case 13 -> new TaskLinked(id, target, any(List.of(TaskRelation.values())));
            case 14 -> new TaskUnlinked(id, target, any(List.of(TaskRelation.values())));
            case 15, 16 -> new TaskCompleted(id, place);
            case 17 -> new TaskReopened(id, place);
            case 18 -> new TaskArchived(id, place);
            case 19 -> new TaskUnarchived(id, place);
            case 20 -> new TaskDeleted(id, place);
            default -> new TaskRestored(id, place);
        };
    }

    private void checklist(TaskId id, MemberId member) {
        var item = any(items);
        story.tell(
                switch (random.nextInt(10)) {
                    case 0 -> new ChecklistAdded(id, CHECKLIST, "To do");
                    case 1 -> new ChecklistRenamed(id, CHECKLIST, "Done");
                    case 2 -> new ChecklistRemoved(id, CHECKLIST);
                    case 3 -> new ItemReworded(id, CHECKLIST, item, "Reworded");
                    case 4 -> new ItemChecked(id, CHECKLIST, item);
                    case 5 -> new ItemUnchecked(id, CHECKLIST, item);
                    case 6 -> new ItemMoved(id, CHECKLIST, item, position(any(items)));
                    case 7 -> new ItemAssigned(id, CHECKLIST, item, member);
                    case 8 ->
                        random.nextBoolean()
                                ? new ItemRemoved(id, CHECKLIST, item)
                                : new ItemConverted(id, CHECKLIST, item, any(tasks));
                    default -> added(id);
                });
    }

    private Event added(TaskId id) {
        var beside = any(items);
        items.add(ItemId.next());
        return new ItemAdded(id, CHECKLIST, items.getLast(), "Item", position(beside));
    }

    private Moment due() {
        return new Moment(Story.BEGIN.plus(Duration.ofHours(random.nextInt(1_000))), ZoneId.of("Europe/Berlin"));
    }

    private <I> RelativePosition<I> position(I beside) {
        return switch (random.nextInt(4)) {
            case 0 -> RelativePosition.first();
            case 1 -> RelativePosition.last();
            case 2 -> RelativePosition.before(beside);
            default -> RelativePosition.after(beside);
        };
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
