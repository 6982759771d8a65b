package io.whence.command.importing.trello.state;

import io.whence.api.board.RelativePosition;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a checklist by what came from Trello. */
public final class ReplayedChecklistState {

    public String name;
    public final Map<ItemId, ItemState> items = new HashMap<>();
    public final PositionOrder<ItemId> order = new PositionOrder<>();

    public ReplayedChecklistState(String name) {
        this.name = name;
    }

    /** The state of an item. */
    public static final class ItemState {
        public String text;
        public boolean checked;
        public boolean converted;

        public @Nullable MemberId assignee;

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

    public ItemState item(ItemId id) {
        return items.computeIfAbsent(id, _ -> new ItemState(""));
    }
}
