package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.TEAM;

import io.whence.api.CommandRejectedException;
import io.whence.api.board.BoardCommand.OpenBoard;
import io.whence.api.board.ListCommand.AddList;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.task.TaskCommand.OpenTask;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskPriority;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.command.EmbeddedCommandService;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command service on a real event log, with Ada and Bob in a team that has a board; for what a fixture cannot show. */
public final class LiveTasks implements AutoCloseable {

    public final ConfigurableApplicationContext context;
    final BoardId board = BoardId.next();

    private LiveTasks(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static LiveTasks on(Path data) {
        var live = new LiveTasks(
                SpringApplication.run(EmbeddedCommandService.class, "--server.port=0", "--whence.data=" + data));
        var history = live.context.getBean(ImportedEventRecorder.class);
        history.inOneUnit(() -> {
            history.record(
                    new TeamFounded(TEAM, "atlas", "Atlas", TeamVisibility.PRIVATE), Given.envelope(Given.ADA, "team"));
            for (MemberId member : List.of(Given.ADA, Given.BOB)) {
                var handle = member.equals(Given.ADA) ? "ada" : "bob";
                history.record(
                        new MemberRegistered(member, handle, handle, MemberKind.PERSON, false),
                        Given.envelope(member, "registered"));
                history.record(new MemberJoined(member, TEAM, MemberRole.MEMBER), Given.envelope(member, "joined"));
            }
        });
        live.send(new OpenBoard(live.board, TEAM, "Release"));
        return live;
    }

    /** Has Ada ask for something. */
    public CommandResult send(Object command) {
        return send(command, Given.by(Given.ADA));
    }

    /** Throws whatever it is refused with. */
    CommandResult send(Object command, Map<String, Object> metadata) {
        var callback = new FutureCallback<Object, CommandResult>();
        context.getBean(CommandBus.class).dispatch(new GenericCommandMessage<>(command, metadata), callback);
        var result = callback.getResult();
        if (result.isExceptional() && result.exceptionResult() instanceof CommandRejectedException refused) {
            throw refused;
        }
        return result.getPayload();
    }

    public ListId list(@Nullable Integer limit) {
        var list = ListId.next();
        send(new AddList(list, board, "l", limit, RelativePosition.last()));
        return list;
    }

    public TaskId task(@Nullable ListId list) {
        var task = TaskId.next();
        send(new OpenTask(
                task,
                TEAM,
                "t",
                new MarkdownText(""),
                list == null ? null : new Placement(list, RelativePosition.last(), null),
                null,
                null,
                TaskPriority.NONE,
                List.of(),
                List.of()));
        return task;
    }

    /** All that is on record, in order. */
    List<Event> log() {
        return context.getBean(EventStorageEngine.class)
                .readEvents(null, false)
                .map(TrackedEventMessage::getPayload)
                .map(Event.class::cast)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
