package io.whence.command.importing.trello;

import io.whence.api.board.RelativePosition;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a checklist stands by what came from Trello. */
final class ReplayedChecklistState {

    String name;
    final Map<ItemId, ItemState> items = new HashMap<>();
    final PositionOrder<ItemId> order = new PositionOrder<>();

    ReplayedChecklistState(String name) {
        this.name = name;
    }

    /** Where an item stands. */
    static final class ItemState {
        String text;
        boolean checked;
        boolean converted;

        @Nullable
        MemberId assignee;

        ItemState(String text) {
            this.text = text;
        }
    }

    void add(ItemId id, String text, RelativePosition<ItemId> position) {
        items.put(id, new ItemState(text));
        order.put(id, position);
    }

    void move(ItemId id, RelativePosition<ItemId> position) {
        order.put(id, position);
    }

    void remove(ItemId id) {
        items.remove(id);
        order.remove(id);
    }

    ItemState item(ItemId id) {
        return items.computeIfAbsent(id, _ -> new ItemState(""));
    }
}
