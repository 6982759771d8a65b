package io.whence.command.importing.trello.replay;

import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.ReplayedChecklistState;
import io.whence.command.importing.trello.state.ReplayedTaskState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The replay of what happened to checklists and their items. */
record ChecklistActionReplay(StagedBoardExport export, CreationBackfill beginnings) {

    private static final Set<String> CHECKLIST = Set.of("name");
    private static final Set<String> ITEM = Set.of("name", "state", "pos", "idMember");

    @Nullable
    ImportLoss added(TrelloAction action) {
        var id = action.data().at("checklist").id("id");
        var task = task(action);
        if (id == null || task == null) {
            return TrelloLosses.MALFORMED;
        }
        var checklist = export.ids().checklist(id);
        if (!task.checklists.containsKey(checklist)) {
            var name = action.data().at("checklist").words("name");
            var first = name == null ? export.hindsight().text("checklist", id, "name") : name;
            var called = export.texts().name(first == null ? "" : first, action.sourceId());
            write(new ChecklistAdded(task.id, checklist, called), action, added(id));
        }
        return null;
    }

    @Nullable
    ImportLoss removed(TrelloAction action) {
        var id = action.data().at("checklist").id("id");
        var task = task(action);
        if (id == null || task == null) {
            return TrelloLosses.MALFORMED;
        }
        if (task.checklists.containsKey(export.ids().checklist(id))) {
            write(new ChecklistRemoved(task.id, export.ids().checklist(id)), action, null);
        }
        return null;
    }

    @Nullable
    ImportLoss changed(TrelloAction action) {
        var data = action.data().at("checklist");
        var id = data.id("id");
        var task = task(action);
        if (id == null || task == null) {
            return id == null ? TrelloLosses.MALFORMED : TrelloLosses.CARD_ABSENT;
        }
        var changed = action.changed("checklist");
        var checklist = beginnings.checklist(task, id, data.text("name"), action.at());
        var name = changed.contains("name") ? data.text("name") : null;
        var called = name == null ? checklist.name : export.texts().name(name, action.sourceId());
        if (!called.equals(checklist.name)) {
            write(new ChecklistRenamed(task.id, export.ids().checklist(id), called), action, null);
        }
        return PartActionRules.loss(export, action, changed, CHECKLIST);
    }

    @Nullable
    ImportLoss itemAdded(TrelloAction action) {
        var id = action.data().at("checklist").id("id");
        var item = action.data().at("checkItem");
        var itemId = item.id("id");
        var task = task(action);
        if (id == null || itemId == null || task == null) {
            return TrelloLosses.MALFORMED;
        }
        var checklist =
                beginnings.checklist(task, id, action.data().at("checklist").text("name"), action.at());
        if (!checklist.items.containsKey(export.ids().item(itemId))) {
            write(beginnings.itemAdded(task.id, id, item, itemId), action, null);
            if ("complete".equals(item.text("state"))) {
                write(
                        new ItemChecked(
                                task.id,
                                export.ids().checklist(id),
                                export.ids().item(itemId)),
                        action,
                        "checked");
            }
        }
        return null;
    }

    @Nullable
    ImportLoss itemRemoved(TrelloAction action) {
        var id = action.data().at("checklist").id("id");
        var itemId = action.data().at("checkItem").id("id");
        var task = task(action);
        if (id == null || itemId == null || task == null) {
            return TrelloLosses.MALFORMED;
        }
        var item = beginnings.item(task, id, action.data().at("checkItem"), itemId, action.at());
        if (beginnings.checklist(task, id, null, action.at()).items.containsKey(item)) {
            write(new ItemRemoved(task.id, export.ids().checklist(id), item), action, null);
            export.items().remove(item);
        }
        return null;
    }

    @Nullable
    ImportLoss itemChanged(TrelloAction action) {
        var id = action.data().at("checklist").id("id");
        var data = action.data().at("checkItem");
        var itemId = data.id("id");
        var task = task(action);
        if (id == null || itemId == null || task == null) {
            return TrelloLosses.MALFORMED;
        }
        var checklist =
                beginnings.checklist(task, id, action.data().at("checklist").text("name"), action.at());
        var item = beginnings.item(task, id, data, itemId, action.at());
        var changed = new LinkedHashSet<>(action.changed("checkItem"));
        if (action.type().equals("updateCheckItemStateOnCard")) {
            changed.retainAll(Set.of("state"));
        }
        var state = checklist.items.get(item);
        if (state != null) {
            change(action, new Target(task, export.ids().checklist(id), item, state), changed);
        }
        return PartActionRules.loss(export, action, changed, ITEM);
    }

    private record Target(
            ReplayedTaskState task, ChecklistId checklist, ItemId item, ReplayedChecklistState.ItemState state) {}

    private void change(TrelloAction action, Target at, Set<String> changed) {
        var data = action.data().at("checkItem");
        var task = at.task().id;
        var name = changed.contains("name") ? data.text("name") : null;
        var text = name == null ? at.state().text : export.texts().item(name, action.sourceId());
        if (!text.equals(at.state().text)) {
            write(new ItemReworded(task, at.checklist(), at.item(), text), action, "reworded");
        }
        var word = changed.contains("state") ? data.text("state") : null;
        boolean checked = word == null ? at.state().checked : word.equals("complete");
        if (checked != at.state().checked) {
            write(
                    checked
                            ? new ItemChecked(task, at.checklist(), at.item())
                            : new ItemUnchecked(task, at.checklist(), at.item()),
                    action,
                    "checked");
        }
        if (changed.contains("idMember")) {
            var id = data.id("idMember");
            var member = id == null ? null : export.members().member(id, action.at());
            if (member != null && !member.equals(at.state().assignee)) {
                write(new ItemAssigned(task, at.checklist(), at.item(), member), action, "assigned");
            } else if (member == null && at.state().assignee != null) {
                write(new ItemUnassigned(task, at.checklist(), at.item()), action, "assigned");
            }
        }
        if (changed.contains("pos")) {
            var items = export.items();
            double pos = PartActionRules.pos(
                    data, items.of(at.item()), items.top(at.checklist()), items.bottom(at.checklist()));
            write(
                    new ItemMoved(task, at.checklist(), at.item(), items.spot(at.checklist(), at.item(), pos)),
                    action,
                    "moved");
            items.put(at.checklist(), at.item(), pos);
        }
    }

    /** The task whose checklist an action is about: some actions name only the checklist. */
    private @Nullable ReplayedTaskState task(TrelloAction action) {
        var card = action.data().at("card").id("id");
        if (card != null) {
            return beginnings.task(card, action.at());
        }
        var id = action.data().at("checklist").id("id");
        if (id == null) {
            return null;
        }
        var owner = export.state().checklists.get(export.ids().checklist(id));
        if (owner != null) {
            return export.state().tasks.get(owner);
        }
        var listed = export.staging().text("SELECT card FROM checklists WHERE id=?", id);
        return listed == null ? null : beginnings.task(listed, action.at());
    }

    /** A card can get several checklists by one action. */
    private static String added(String checklist) {
        return "added/" + checklist;
    }

    private void write(Event event, TrelloAction action, @Nullable String part) {
        export.pen().happened(event, action.actor(), action.at(), action.sourceId(part));
    }
}
