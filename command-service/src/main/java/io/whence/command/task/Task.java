package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.TaskEvent;
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
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionRejection;
import io.whence.api.task.TaskCommand.ArchiveTask;
import io.whence.api.task.TaskCommand.AssignTask;
import io.whence.api.task.TaskCommand.ChangeTask;
import io.whence.api.task.TaskCommand.CompleteTask;
import io.whence.api.task.TaskCommand.DeleteTask;
import io.whence.api.task.TaskCommand.ReopenTask;
import io.whence.api.task.TaskCommand.RestoreTask;
import io.whence.api.task.TaskCommand.RollBackTask;
import io.whence.api.task.TaskCommand.UnarchiveTask;
import io.whence.api.task.TaskCommand.UnassignTask;
import io.whence.api.task.TaskCommand.UnblockTask;
import io.whence.api.task.TaskCommand.UnlinkTask;
import io.whence.api.task.TaskCommand.UnwatchTask;
import io.whence.api.task.TaskCommand.WatchTask;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRejection;
import io.whence.api.text.FieldValidation;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.history.EventStreams;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A task: what can be done to it, and when. */
@AggregateRoot(type = "Task")
@Revision("2")
final class Task extends TaskState {

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireMember(context, teamId);
    }

    /** Past a limit it is opened on no board and moved from there, so that the reason is on record. */
    void open(TaskId id, TeamId team, TaskContent says, @Nullable ResolvedPlacement spot) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        if (spot == null || spot.override() != null) {
            record(new TaskOpened(id, team, says.title(), says.body(), null, null), team);
        } else {
            record(new TaskOpened(id, team, says.title(), says.body(), spot.place(), spot.position()), team);
        }
        if (spot != null && spot.override() != null) {
            move(spot);
        }
    }

    void move(ResolvedPlacement to) {
        record(new TaskMoved(taskId, place, to.place(), to.position(), to.override()));
    }

    @CommandHandler
    void handle(ChangeTask command) {
        mustBeOpenToChange();
        edit(command);
        schedule(schedule.with(command.start(), command.due()));
        if (command.priority() != null) {
            prioritize(command.priority());
        }
        if (command.labels() != null) {
            label(command.labels());
        }
    }

    private void edit(ChangeTask command) {
        var title = content.title().equals(command.title()) ? null : command.title();
        var body = content.body().equals(command.body()) ? null : command.body();
        if (title != null || body != null) {
            record(new TaskEdited(taskId, title, body, command.comment()));
        }
    }

    void schedule(TaskSchedule to) {
        rejectIf(to.isDueBeforeItStarts(), TaskRejection.DUE_BEFORE_START);
        if (!to.equals(schedule)) {
            record(new TaskScheduled(taskId, to.start(), to.due()));
        }
    }

    void prioritize(TaskPriority to) {
        if (to != priority) {
            record(new TaskPrioritized(taskId, to, priority));
        }
    }

    void label(List<String> with) {
        labels.stream()
                .filter(label -> !with.contains(label))
                .sorted()
                .toList()
                .forEach(label -> record(new TaskUnlabelled(taskId, label)));
        with.stream()
                .filter(label -> !labels.contains(label))
                .toList()
                .forEach(label -> record(new TaskLabelled(taskId, label)));
    }

    @CommandHandler
    void handle(RollBackTask command, EventStreams past) {
        mustBeOpenToChange();
        var to = TaskContent.at(command.toRevision(), past.of(taskId.value()))
                .orElseThrow(() -> new CommandRejectedException(QuestionRejection.NO_SUCH_REVISION));
        if (!to.equals(content)) {
            record(new TaskRolledBack(taskId, command.toRevision(), to.title(), to.body(), command.comment()));
        }
    }

    @CommandHandler
    void handle(AssignTask command, IdentityDirectory directory) {
        mustBeOpenToChange();
        assign(command.memberId(), directory);
    }

    void assign(MemberId member, IdentityDirectory directory) {
        mustBeInTeam(member, directory);
        if (!assignees.contains(member)) {
            rejectIf(assignees.size() >= FieldValidation.ASSIGNEES_MAX, TaskRejection.TOO_MANY);
            record(new TaskAssigned(taskId, member));
        }
    }

    void mustBeInTeam(MemberId member, IdentityDirectory directory) {
        rejectIf(!directory.isIn(member, teamId), TaskRejection.ASSIGNEE_NOT_IN_TEAM);
    }

    @CommandHandler
    void handle(UnassignTask command) {
        mustBeOpenToChange();
        rejectIf(!assignees.contains(command.memberId()), TaskRejection.NOT_ASSIGNED);
        record(new TaskUnassigned(taskId, command.memberId()));
    }

    @CommandHandler
    void handle(WatchTask command, CommandContext context) {
        mustBeThere();
        if (!watchers.contains(context.actor())) {
            record(new TaskWatched(taskId, context.actor()));
        }
    }

    @CommandHandler
    void handle(UnwatchTask command, CommandContext context) {
        mustBeThere();
        if (watchers.contains(context.actor())) {
            record(new TaskUnwatched(taskId, context.actor()));
        }
    }

    void block(TaskId by) {
        if (!blockers.contains(by)) {
            rejectIf(blockers.size() >= FieldValidation.BLOCKERS_MAX, TaskRejection.TOO_MANY);
            record(new TaskBlocked(taskId, by));
        }
    }

    @CommandHandler
    void handle(UnblockTask command) {
        mustBeOpenToChange();
        rejectIf(!blockers.contains(command.blocker()), TaskRejection.NOT_BLOCKED);
        record(new TaskUnblocked(taskId, command.blocker()));
    }

    void link(TaskLink link) {
        if (!links.contains(link)) {
            rejectIf(links.size() >= FieldValidation.LINKS_MAX, TaskRejection.TOO_MANY);
            record(new TaskLinked(taskId, link.to(), link.relation()));
        }
    }

    @CommandHandler
    void handle(UnlinkTask command) {
        mustBeOpenToChange();
        rejectIf(!links.contains(new TaskLink(command.to(), command.relation())), TaskRejection.NOT_LINKED);
        record(new TaskUnlinked(taskId, command.to(), command.relation()));
    }

    @CommandHandler
    void handle(CompleteTask command) {
        mustBeOpenToChange();
        rejectIf(completed, TaskRejection.ALREADY_COMPLETED);
        record(new TaskCompleted(taskId, place));
    }

    @CommandHandler
    void handle(ReopenTask command) {
        mustBeOpenToChange();
        rejectIf(!completed, TaskRejection.NOT_COMPLETED);
        record(new TaskReopened(taskId, place));
    }

    @CommandHandler
    void handle(ArchiveTask command) {
        mustBeOpenToChange();
        record(new TaskArchived(taskId, place));
    }

    /** Back to where it stood, however full it is there by now. */
    @CommandHandler
    void handle(UnarchiveTask command) {
        mustBeThere();
        rejectIf(!archived, TaskRejection.NOT_ARCHIVED);
        record(new TaskUnarchived(taskId, place));
    }

    @CommandHandler
    void handle(DeleteTask command, CommandContext context) {
        mustBeThere();
        rejectIf(!isOpenerOrOwner(context), CommonRejection.FORBIDDEN);
        record(new TaskDeleted(taskId, place));
    }

    /** Back to where it stood, however full it is there by now. */
    @CommandHandler
    void handle(RestoreTask command, CommandContext context) {
        rejectIf(!deleted, QuestionRejection.NOT_DELETED);
        rejectIf(!isOpenerOrOwner(context), CommonRejection.FORBIDDEN);
        record(new TaskRestored(taskId, place));
    }

    void record(TaskEvent event) {
        record(event, teamId);
    }

    void mustBeOpenToChange() {
        mustBeThere();
        rejectIf(archived, TaskRejection.ARCHIVED);
    }

    private void mustBeThere() {
        rejectIf(deleted, CommonRejection.DELETED);
    }

    private boolean isOpenerOrOwner(CommandContext context) {
        return context.actor().equals(opener) || context.caller().owns(teamId);
    }
}
