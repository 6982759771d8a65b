package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskCommand;
import io.whence.api.text.MarkdownText;
import io.whence.command.board.BoardDirectory;
import io.whence.command.board.BoardDirectoryEntry;
import io.whence.command.board.ListDirectoryEntry;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.aggregate.PostSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A task that Ada opened on a board with two lists, and everything that rules about tasks ask. */
abstract class TaskFixture {

    static final TaskId ID = TaskId.next();
    static final TaskId OTHER = TaskId.next();
    static final BoardId BOARD = BoardId.next();
    static final ListId DOING = ListId.next();
    static final ListId DONE = ListId.next();
    static final BoardPlace IN_DOING = new BoardPlace(BOARD, DOING);
    static final BoardPlace IN_DONE = new BoardPlace(BOARD, DONE);
    static final TaskOpened OPENED =
            new TaskOpened(ID, TEAM, "Write it", new MarkdownText("down"), IN_DOING, RelativePosition.last());
    static final TaskArchived ARCHIVED = new TaskArchived(ID, IN_DOING);
    static final TaskDeleted DELETED = new TaskDeleted(ID, IN_DOING);

    final Given.People directory = new Given.People();
    final Given.Entries entries = new Given.Entries();
    final Map<SubjectId, PostSummary> posts = new HashMap<>();
    final Map<ListId, Integer> counts = new HashMap<>();
    AggregateTestFixture<Task> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Task.class);
        var aggregates = Given.access(fixture, new TaskCommandConfiguration().tasks());
        var gate = Given.gate();
        var tasks = new TaskDirectory(entries);
        var room =
                new WipLimitPolicy(new BoardDirectory(entries), tasks, _ -> {}, list -> counts.getOrDefault(list, 0));
        fixture.registerAnnotatedCommandHandler(new MoveTaskHandler(aggregates, room, directory, gate));
        fixture.registerAnnotatedCommandHandler(new ConvertItemHandler(aggregates, room, directory));
        fixture.registerAnnotatedCommandHandler(new ChecklistCommandHandler(aggregates, directory));
        fixture.registerAnnotatedCommandHandler(new BlockTaskHandler(aggregates, _ -> {}, tasks, gate));
        fixture.registerAnnotatedCommandHandler(
                new LinkTaskHandler(aggregates, id -> Optional.ofNullable(posts.get(id))));
        entries.put(BOARD, new BoardDirectoryEntry(BOARD, TEAM, false));
        list(DOING, null, false);
        list(DONE, null, false);
        task(ID, IN_DOING);
        task(OTHER, IN_DONE);
    }

    void list(ListId list, @Nullable Integer limit, boolean archived) {
        entries.put(list, new ListDirectoryEntry(list, BOARD, TEAM, limit, archived));
    }

    void task(TaskId task, @Nullable BoardPlace place, TaskId... blockers) {
        entries.put(task, new TaskDirectoryEntry(task, TEAM, place, false, Set.of(blockers)));
    }

    /** A command by somebody, to the task that Ada opened. */
    ResultValidator<Task> when(MemberId actor, TaskCommand command, Object... since) {
        return when(by(actor), command, since);
    }

    ResultValidator<Task> when(Map<String, Object> metadata, TaskCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, OPENED)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, metadata);
    }
}
