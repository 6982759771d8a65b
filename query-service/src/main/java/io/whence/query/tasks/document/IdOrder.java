package io.whence.query.tasks.document;

import io.whence.api.board.RelativePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An order of ids that is kept as a plain list. */
public final class IdOrder {

    private IdOrder() {}

    /** The order with something at a position, wherever it was before; where the neighbour has left, it is the end. */
    public static List<String> with(List<String> order, String id, RelativePosition<?> position) {
        var placed = new ArrayList<>(order);
        placed.remove(id);
        int beside = placed.indexOf(Objects.toString(position.beside(), ""));
        placed.add(
                switch (position.at()) {
                    case FIRST -> 0;
                    case LAST -> placed.size();
                    case BEFORE -> beside < 0 ? placed.size() : beside;
                    case AFTER -> beside < 0 ? placed.size() : beside + 1;
                },
                id);
        return placed;
    }

    public static List<String> without(List<String> order, String id) {
        return order.stream().filter(other -> !other.equals(id)).toList();
    }

    /** With something at the end, unless it is there. */
    public static List<String> and(List<String> order, String id) {
        return order.contains(id) ? order : with(order, id, RelativePosition.last());
    }
}
