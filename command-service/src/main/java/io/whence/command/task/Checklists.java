package io.whence.command.task;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.whence.api.task.ChecklistId;
import io.whence.api.task.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The checklists of one task; in which order they and their items stand, no decision asks. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Checklists {

    private Map<ChecklistId, Checklist> lists = new HashMap<>();

    /** One of them. */
    record Checklist(String name, Map<ItemId, Item> items) {}

    void add(ChecklistId id, String name) {
        lists.put(id, new Checklist(name, new HashMap<>()));
    }

    void rename(ChecklistId id, String name) {
        lists.computeIfPresent(id, (_, list) -> new Checklist(name, list.items()));
    }

    void remove(ChecklistId id) {
        lists.remove(id);
    }

    void add(ChecklistId id, ItemId itemId, Item item) {
        lists.computeIfPresent(id, (_, list) -> {
            list.items().put(itemId, item);
            return list;
        });
    }

    void change(ChecklistId id, ItemId itemId, UnaryOperator<Item> change) {
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
