package io.whence.command.importing.trello;

import io.whence.command.importing.ImportLoss;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the actions that change parts of a thing have in common. */
final class Parts {

    private Parts() {}

    /** Why nothing comes of a change of these parts, of which only some are kept; null where something does. */
    static @Nullable ImportLoss loss(Export export, Action action, Set<String> changed, Set<String> kept) {
        if (changed.stream().allMatch(part -> kept.contains(part) || part.equals("id"))) {
            return null;
        }
        var other = changed.stream().filter(part -> !kept.contains(part)).findFirst();
        if (changed.stream().anyMatch(kept::contains)) {
            if (action.data().has("old")) {
                export.ledger().approximated(Losses.PARTLY, action.sourceId());
            }
            return null;
        }
        return ActionTypes.partLoss(action.type(), other.orElse(""));
    }

    /** The number by which a thing is placed: one of its own, or at the top or the bottom; where none is said, where it is. */
    static double pos(Element thing, @Nullable Double now, double top, double bottom) {
        var number = thing.number("pos");
        if (number != null) {
            return number;
        }
        var word = thing.text("pos");
        if ("top".equals(word)) {
            return top;
        }
        return "bottom".equals(word) || now == null ? bottom : now;
    }
}
