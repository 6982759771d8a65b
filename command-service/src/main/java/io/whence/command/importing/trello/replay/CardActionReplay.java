package io.whence.command.importing.trello.replay;

import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.id.MemberId;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.CardScheduleReader;
import io.whence.command.importing.trello.state.ReplayedTaskState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.importing.trello.state.TextFingerprint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The replay of what happened to cards, but for where they stand. */
record CardActionReplay(StagedBoardExport export, CreationBackfill beginnings, CardMoveReplay moves) {

    private static final Set<String> KEPT =
            Set.of("name", "desc", "idList", "pos", "closed", "due", "start", "dueComplete", "idMembers", "idLabels");

    @Nullable
    ImportLoss opened(TrelloAction action) {
        var card = action.data().at("card").id("id");
        if (card == null) {
            return TrelloLosses.MALFORMED;
        }
        if (!export.state().tasks.containsKey(export.ids().task(card))) {
            open(action, card);
        }
        return null;
    }

    private void open(TrelloAction action, String card) {
        var name = action.data().at("card").words("name");
        var list = action.data().at("list").id("id");
        var opened = beginnings.taskOpened(
                card,
                name == null ? export.hindsight().text("card", card, "name") : name,
                list == null ? export.hindsight().text("card", card, "idList") : list,
                action.at(),
                action.sourceId());
        write(opened, action, null);
        beginnings.stood(card, opened.taskId());
    }

    /** The item is where the new card came from; where the action does not say which it was, the cards are linked. */
    @Nullable
    ImportLoss converted(TrelloAction action) {
        var loss = opened(action);
        var source = action.data().at("cardSource").id("id");
        var card = action.data().at("card").id("id");
        if (loss != null || source == null || card == null) {
            return loss;
        }
        var task = export.ids().task(card);
        var parent = beginnings.task(source, action.at());
        write(new TaskLinked(task, parent.id, TaskRelation.RELATES_TO), action, "linked");
        var checklist = action.data().at("checklist").id("id");
        var item = action.data().at("checkItem").id("id");
        var known =
                checklist == null ? null : parent.checklists.get(export.ids().checklist(checklist));
        if (checklist != null
                && item != null
                && known != null
                && known.items.containsKey(export.ids().item(item))) {
            write(
                    new ItemConverted(
                            parent.id,
                            export.ids().checklist(checklist),
                            export.ids().item(item),
                            task),
                    action,
                    "converted");
        } else {
            export.ledger().approximated(TrelloLosses.CONVERTED_ITEM, action.sourceId());
        }
        return null;
    }

    @Nullable
    ImportLoss changed(TrelloAction action) {
        var card = action.data().at("card");
        var id = card.id("id");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        var task = beginnings.task(id, action.at());
        var changed = action.changed("card");
        edit(action, task, changed);
        moves.moved(action, task, changed);
        schedule(action, task, changed);
        var closed = changed.contains("closed") ? card.flag("closed") : null;
        if (closed != null && closed != task.archived) {
            write(
                    closed ? new TaskArchived(task.id, task.place) : new TaskUnarchived(task.id, task.place),
                    action,
                    "closed");
        }
        var complete = changed.contains("dueComplete") ? card.flag("dueComplete") : null;
        if (complete != null && complete != task.completed) {
            write(
                    complete ? new TaskCompleted(task.id, task.place) : new TaskReopened(task.id, task.place),
                    action,
                    "completed");
        }
        if (changed.contains("idMembers")) {
            for (String member : card.ids("idMembers")) {
                assign(action, task, export.members().member(member, action.at()));
            }
            var wanted =
                    card.ids("idMembers").stream().map(export.ids()::member).toList();
            for (MemberId member : List.copyOf(task.assignees)) {
                if (!wanted.contains(member)) {
                    unassign(action, task, member);
                }
            }
        }
        if (changed.contains("idLabels")) {
            relabel(action, task, card.ids("idLabels"));
        }
        return PartActionRules.loss(export, action, changed, KEPT);
    }

    private void edit(TrelloAction action, ReplayedTaskState task, Set<String> changed) {
        var card = action.data().at("card");
        var name = changed.contains("name") ? card.text("name") : null;
        var title = name == null ? null : export.texts().title(name, action.sourceId());
        var desc = changed.contains("desc") ? card.text("desc") : null;
        var body = desc == null ? null : export.texts().body(desc, action.sourceId());
        boolean newTitle = title != null && !title.equals(task.title);
        boolean newBody = body != null && !TextFingerprint.of(body.source()).equals(task.body);
        if (newTitle || newBody) {
            MarkdownText text = newBody ? body : null;
            write(new TaskEdited(task.id, newTitle ? title : null, text, null), action, "edited");
        }
    }

    private void schedule(TrelloAction action, ReplayedTaskState task, Set<String> changed) {
        if (!changed.contains("due") && !changed.contains("start")) {
            return;
        }
        var card = action.data().at("card");
        var start = changed.contains("start")
                ? CardScheduleReader.of(export, card, "start", action.sourceId())
                : task.start;
        var due = changed.contains("due") ? CardScheduleReader.of(export, card, "due", action.sourceId()) : task.due;
        if (!Objects.equals(start, task.start) || !Objects.equals(due, task.due)) {
            write(new TaskScheduled(task.id, start, due), action, "scheduled");
        }
    }

    private void relabel(TrelloAction action, ReplayedTaskState task, List<String> ids) {
        var wanted = new LinkedHashSet<String>();
        for (String id : ids) {
            var label = export.label(id);
            if (label != null) {
                wanted.add(label);
            }
        }
        for (String label : wanted) {
            label(action, task, label);
        }
        for (String label : List.copyOf(task.labels)) {
            if (!wanted.contains(label)) {
                unlabel(action, task, label);
            }
        }
    }

    @Nullable
    ImportLoss deleted(TrelloAction action) {
        var id = action.data().at("card").id("id");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        var task = beginnings.task(id, action.at());
        if (!task.deleted) {
            write(new TaskDeleted(task.id, task.place), action, null);
            export.cards().remove(task.id);
        }
        return null;
    }

    @Nullable
    ImportLoss assigned(TrelloAction action) {
        var card = action.data().at("card").id("id");
        var member = member(action);
        if (card == null || member == null) {
            return TrelloLosses.MALFORMED;
        }
        assign(action, beginnings.task(card, action.at()), export.members().member(member, action.at()));
        return null;
    }

    @Nullable
    ImportLoss unassigned(TrelloAction action) {
        var card = action.data().at("card").id("id");
        var member = member(action);
        if (card == null || member == null) {
            return TrelloLosses.MALFORMED;
        }
        unassign(action, beginnings.task(card, action.at()), export.members().member(member, action.at()));
        return null;
    }

    private static @Nullable String member(TrelloAction action) {
        var id = action.data().id("idMember");
        return id == null ? action.data().at("member").id("id") : id;
    }

    @Nullable
    ImportLoss labelled(TrelloAction action) {
        var card = action.data().at("card").id("id");
        var label = export.label(action.data().at("label"), action.sourceId());
        if (card == null || label == null) {
            return TrelloLosses.MALFORMED;
        }
        label(action, beginnings.task(card, action.at()), label);
        return null;
    }

    @Nullable
    ImportLoss unlabelled(TrelloAction action) {
        var card = action.data().at("card").id("id");
        var label = export.label(action.data().at("label"), action.sourceId());
        if (card == null || label == null) {
            return TrelloLosses.MALFORMED;
        }
        unlabel(action, beginnings.task(card, action.at()), label);
        return null;
    }

    private void assign(TrelloAction action, ReplayedTaskState task, MemberId member) {
        if (!task.assignees.contains(member)) {
            write(new TaskAssigned(task.id, member), action, "assigned/" + member);
        }
    }

    private void unassign(TrelloAction action, ReplayedTaskState task, MemberId member) {
        if (task.assignees.contains(member)) {
            write(new TaskUnassigned(task.id, member), action, "unassigned/" + member);
        }
    }

    private void label(TrelloAction action, ReplayedTaskState task, String label) {
        if (!task.labels.contains(label)) {
            write(new TaskLabelled(task.id, label), action, "labelled/" + label);
        }
    }

    private void unlabel(TrelloAction action, ReplayedTaskState task, String label) {
        if (task.labels.contains(label)) {
            write(new TaskUnlabelled(task.id, label), action, "unlabelled/" + label);
        }
    }

    private void write(Event event, TrelloAction action, @Nullable String part) {
        export.pen().happened(event, action.actor(), action.at(), action.sourceId(part));
    }
}
