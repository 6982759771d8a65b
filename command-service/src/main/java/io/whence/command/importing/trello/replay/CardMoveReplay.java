package io.whence.command.importing.trello.replay;

import io.whence.api.board.BoardPlace;
import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.ReplayedTaskState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The replay of the moves of cards. */
record CardMoveReplay(StagedBoardExport export, CreationBackfill beginnings) {

    /** Within its list or to another one. */
    void moved(TrelloAction action, ReplayedTaskState task, Set<String> changed) {
        var card = action.data().at("card");
        var list = changed.contains("idList") ? card.id("idList") : null;
        boolean elsewhere =
                list != null && (task.place == null || !export.ids().list(list).equals(task.place.listId()));
        if (!elsewhere && !changed.contains("pos")) {
            return;
        }
        var to = elsewhere || task.place == null
                ? beginnings.place(list == null ? action.data().at("list").id("id") : list, action.at())
                : task.place;
        if (to != null) {
            move(action, task, new Target(to, changed.contains("pos") ? card : null), "moved");
        }
    }

    /** From another board, on which it may be on record already. */
    @Nullable
    ImportLoss arrived(TrelloAction action) {
        var card = action.data().at("card").id("id");
        if (card == null) {
            return TrelloLosses.MALFORMED;
        }
        var list = action.data().at("list").id("id");
        var known = export.state().tasks.get(export.ids().task(card));
        if (known == null) {
            var name = action.data().at("card").words("name");
            var opened = beginnings.taskOpened(
                    card,
                    name == null ? export.hindsight().text("card", card, "name") : name,
                    list == null ? export.hindsight().text("card", card, "idList") : list,
                    action.at(),
                    action.sourceId());
            write(opened, action, null);
            beginnings.stood(card, opened.taskId());
            return null;
        }
        var to = beginnings.place(list, action.at());
        if (to == null) {
            return TrelloLosses.MALFORMED;
        }
        if (known.archived) {
            write(new TaskUnarchived(known.id, known.place), action, "unarchived");
        }
        if (!to.equals(known.place)) {
            move(action, known, new Target(to, null), "moved");
        }
        return null;
    }

    /** To another board; when that one is on record, so is that it arrived there. */
    @Nullable
    ImportLoss left(TrelloAction action) {
        var card = action.data().at("card").id("id");
        if (card == null) {
            return TrelloLosses.MALFORMED;
        }
        var task = beginnings.task(card, action.at());
        boolean here =
                task.place == null || task.place.boardId().equals(export.ids().boardId());
        if (here && !task.archived && write(new TaskArchived(task.id, task.place), action, null)) {
            export.ledger().approximated(TrelloLosses.MOVED_AWAY, action.sourceId());
        }
        return null;
    }

    /**
     * Where to.
     *
     * @param numbered what holds the number by which it is placed there; null when it keeps the one it has
     */
    private record Target(BoardPlace place, @Nullable ExportElement numbered) {}

    private void move(TrelloAction action, ReplayedTaskState task, Target target, String part) {
        var cards = export.cards();
        var list = target.place().listId();
        var now = cards.of(task.id);
        double pos = target.numbered() == null
                ? now == null ? cards.bottom(list) : now
                : PartActionRules.pos(target.numbered(), now, cards.top(list), cards.bottom(list));
        write(new TaskMoved(task.id, task.place, target.place(), cards.spot(list, task.id, pos), null), action, part);
        // Where it is on record may be elsewhere by now, when the action was on record before.
        cards.put(task.place == null ? list : task.place.listId(), task.id, pos);
    }

    private boolean write(Event event, TrelloAction action, @Nullable String part) {
        return export.pen().happened(event, action.actor(), action.at(), action.sourceId(part));
    }
}
