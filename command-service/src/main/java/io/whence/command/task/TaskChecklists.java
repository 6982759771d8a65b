package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.RelativePosition;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.task.ChecklistCommand;
import io.whence.api.task.TaskRejection;
import io.whence.api.text.FieldValidation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The checklists of one task; in which order they and their items stand, no decision asks. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class TaskChecklists {

    private Map<ChecklistId, Checklist> lists = new HashMap<>();

    /** One of them. */
    record Checklist(String name, Map<ItemId, ChecklistItem> items) {

        void mustHave(RelativePosition<ItemId> position) {
            var beside = position.beside();
            rejectIf(beside != null && !items.containsKey(beside), BoardRejection.POSITION_NOT_FOUND);
        }

        void mustTake(ItemId another) {
            rejectIf(items.containsKey(another), CommonRejection.ALREADY_EXISTS);
            rejectIf(items.size() >= FieldValidation.ITEMS_MAX, TaskRejection.TOO_MANY);
        }
    }

    Checklist get(ChecklistId id) {
        var list = lists.get(id);
        if (list == null) {
            throw new CommandRejectedException(TaskRejection.CHECKLIST_NOT_FOUND);
        }
        return list;
    }

    ChecklistItem get(ChecklistCommand.OfItem command) {
        var item = get(command.checklistId()).items().get(command.itemId());
        if (item == null) {
            throw new CommandRejectedException(TaskRejection.ITEM_NOT_FOUND);
        }
        return item;
    }

    /** The item, which is not only a pointer to a task by now. */
    ChecklistItem own(ChecklistCommand.OfItem command) {
        var item = get(command);
        rejectIf(item.convertedTo() != null, TaskRejection.ITEM_CONVERTED);
        return item;
    }

    void mustTake(ChecklistId another) {
        rejectIf(lists.containsKey(another), CommonRejection.ALREADY_EXISTS);
        rejectIf(lists.size() >= FieldValidation.CHECKLISTS_MAX, TaskRejection.TOO_MANY);
    }

    void add(ChecklistId id, String name) {
        lists.put(id, new Checklist(name, new HashMap<>()));
    }

    void rename(ChecklistId id, String name) {
        lists.computeIfPresent(id, (_, list) -> new Checklist(name, list.items()));
    }

    void remove(ChecklistId id) {
        lists.remove(id);
    }

    void add(ChecklistId id, ItemId itemId, ChecklistItem item) {
        lists.computeIfPresent(id, (_, list) -> {
            list.items().put(itemId, item);
            return list;
        });
    }

    void change(ChecklistId id, ItemId itemId, UnaryOperator<ChecklistItem> change) {
        lists.computeIfPresent(id, (_, list) -> {
            list.items().computeIfPresent(itemId, (_, item) -> change.apply(item));
            return list;
        });
    }

    void remove(ChecklistId id, ItemId itemId) {
        lists.computeIfPresent(id, (_, list) -> {
            list.items().remove(itemId);
            return list;
        });
    }
}
