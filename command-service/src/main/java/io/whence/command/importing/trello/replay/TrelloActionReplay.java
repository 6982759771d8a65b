package io.whence.command.importing.trello.replay;

import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloActionTypes;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.runtime.staging.StagedRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A replay of what happened, the oldest first, in which each action becomes what it means. */
public final class TrelloActionReplay {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LIST = 1;

    /** Of one moment, the board comes first, then lists, then cards, then what happened to them. */
    private static final String IN_ORDER =
            "SELECT at, rank, id, type, json FROM (SELECT at, CASE WHEN type IN ('createBoard', 'copyBoard') THEN 0 ELSE 3 END AS rank, id, type, json FROM actions UNION ALL"
                    + " SELECT at, CASE kind WHEN 'list' THEN 1 ELSE 2 END, id, NULL, NULL FROM beginnings)"
                    + " ORDER BY at, rank, id";

    private final StagedBoardExport export;
    private final CreationBackfill beginnings;
    private final BoardActionReplay boards;
    private final CardActionReplay cards;
    private final CardMoveReplay moves;
    private final ChecklistActionReplay checklists;
    private final CommentActionReplay comments;

    public TrelloActionReplay(StagedBoardExport export, CreationBackfill beginnings) {
        this.export = export;
        this.beginnings = beginnings;
        this.boards = new BoardActionReplay(export, beginnings);
        this.moves = new CardMoveReplay(export, beginnings);
        this.cards = new CardActionReplay(export, beginnings, moves);
        this.checklists = new ChecklistActionReplay(export, beginnings);
        this.comments = new CommentActionReplay(export, beginnings);
    }

    public void run() {
        export.staging().each(IN_ORDER, row -> {
            var at = Instant.ofEpochMilli(row.number(1));
            if (row.textIfAny(4) != null) {
                action(row, at);
            } else if ((int) row.number(2) == LIST) {
                beginnings.board(at);
                beginnings.list(row.text(3), at);
            } else {
                beginnings.board(at);
                beginnings.task(row.text(3), at);
            }
        });
    }

    private void action(StagedRow row, Instant at) {
        var id = row.text(3);
        var type = row.text(4);
        var sourceId = FactSourceIds.action(id, null);
        var whole = new ExportElement(JSON.readTree(row.text(5)));
        var loss = TrelloActionTypes.lossOf(type);
        if (loss == null) {
            var actor = export.members().actor(whole, sourceId);
            if (!type.equals(BoardActionReplay.JOINING)) {
                export.members().meet(whole, at);
            }
            long before = export.pen().written();
            loss = become(new TrelloAction(id, at, type, whole.at("data"), actor));
            export.members().meet(whole, at);
            if (loss == null
                    && export.pen().written() == before
                    && !export.onRecord().hasAction(id)) {
                loss = TrelloLosses.NOTHING_NEW;
            }
        }
        if (loss == null) {
            export.ledger().imported(BoardExportSection.ACTIONS.property());
        } else {
            export.ledger().skipped(BoardExportSection.ACTIONS.property(), loss, sourceId);
        }
    }

    /** Returns why nothing can come of an action, if so. */
    private @Nullable ImportLoss become(TrelloAction action) {
        if (!boards.opens(action)) {
            beginnings.board(action.at());
        }
        return switch (action.type()) {
            case "createBoard", "copyBoard" -> boards.opened(action);
            case "updateBoard" -> boards.changed(action);
            case "createList", "moveListToBoard" -> boards.listAdded(action);
            case "moveListFromBoard" -> boards.listMovedAway(action);
            case "updateList" -> boards.listChanged(action);
            case BoardActionReplay.JOINING -> boards.joined(action);
            case "updateLabel" -> boards.labelRenamed(action);
            case "deleteLabel" -> boards.labelDeleted(action);
            case "createCard", "copyCard", "emailCard" -> cards.opened(action);
            case "convertToCardFromCheckItem" -> cards.converted(action);
            case "updateCard" -> cards.changed(action);
            case "deleteCard" -> cards.deleted(action);
            case "moveCardToBoard" -> moves.arrived(action);
            case "moveCardFromBoard" -> moves.left(action);
            case "addMemberToCard" -> cards.assigned(action);
            case "removeMemberFromCard" -> cards.unassigned(action);
            case "addLabelToCard" -> cards.labelled(action);
            case "removeLabelFromCard" -> cards.unlabelled(action);
            case "commentCard", "copyCommentCard" -> comments.added(action);
            case "updateComment" -> comments.changed(action);
            case "deleteComment" -> comments.deleted(action);
            case "addChecklistToCard", "copyChecklist" -> checklists.added(action);
            case "removeChecklistFromCard" -> checklists.removed(action);
            case "updateChecklist" -> checklists.changed(action);
            case "createCheckItem" -> checklists.itemAdded(action);
            case "updateCheckItem", "updateCheckItemStateOnCard" -> checklists.itemChanged(action);
            case "deleteCheckItem" -> checklists.itemRemoved(action);
            default -> TrelloActionTypes.unknown();
        };
    }
}
