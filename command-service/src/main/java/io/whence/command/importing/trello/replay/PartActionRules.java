package io.whence.command.importing.trello.replay;

import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.TrelloActionTypes;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that all actions share which change parts of a thing. */
final class PartActionRules {

    private PartActionRules() {}

    /** Why nothing comes of a change of these parts, of which only some are kept; null where something does. */
    static @Nullable ImportLoss loss(
            StagedBoardExport export, TrelloAction action, Set<String> changed, Set<String> kept) {
        if (changed.stream().allMatch(part -> kept.contains(part) || part.equals("id"))) {
            return null;
        }
        var other = changed.stream().filter(part -> !kept.contains(part)).findFirst();
        if (changed.stream().anyMatch(kept::contains)) {
            if (action.data().has("old")) {
                export.ledger().approximated(TrelloLosses.PARTLY, action.sourceId());
            }
            return null;
        }
        return TrelloActionTypes.partLoss(action.type(), other.orElse(""));
    }

    /** The number by which a thing is placed: one of its own, or at the top or the bottom; where none is said, where it is. */
    static double pos(ExportElement thing, @Nullable Double now, double top, double bottom) {
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
