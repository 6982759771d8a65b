package io.whence.command.importing.trello.reconcile;

import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.api.id.ListId;
import io.whence.command.importing.trello.replay.BoardActionReplay;
import io.whence.command.importing.trello.replay.CreationBackfill;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has the board and its lists end as the export has them. */
public record BoardReconciler(StagedBoardExport export, CreationBackfill beginnings, BoardExportReconciler reconciler) {

    private static final JsonMapper JSON = new JsonMapper();

    public void reconcile() {
        board();
        var wanted = new ArrayList<String>();
        export.staging().each("SELECT id, name, json FROM lists ORDER BY coalesce(pos, 9e999), id", row -> {
            var id = row.text(1);
            list(id, row.textIfAny(2), new ExportElement(JSON.readTree(row.text(3))));
            wanted.add(id);
            export.ledger().imported(BoardExportSection.LISTS.property());
        });
        order(wanted);
        absent();
    }

    private void absent() {
        export.staging()
                .each("SELECT id FROM mentions WHERE kind='list' EXCEPT SELECT id FROM lists ORDER BY id", row -> {
                    var list = export.state().lists.get(export.ids().list(row.text(1)));
                    if (list != null && !list.archived) {
                        reconciler.set(
                                new ListArchived(list.id, export.ids().boardId()),
                                TrelloLosses.ABSENT,
                                FactSourceIds.list(row.text(1)));
                    }
                });
    }

    private void board() {
        beginnings.board(reconciler.asOf());
        var board = export.ids().boardId();
        var source = FactSourceIds.board(export.ids().board());
        var name = export.texts().name(export.header().name(), source);
        if (!name.equals(export.state().name)) {
            reconciler.set(new BoardRenamed(board, name), TrelloLosses.RECONCILED_BOARD, source);
        }
        if (export.header().closed() != export.state().archived) {
            reconciler.set(
                    export.header().closed() ? new BoardArchived(board) : new BoardUnarchived(board),
                    TrelloLosses.RECONCILED_BOARD,
                    source);
        }
    }

    private void list(String id, @Nullable String given, ExportElement list) {
        var state = beginnings.list(id, reconciler.asOf());
        var board = export.ids().boardId();
        var source = FactSourceIds.list(id);
        var name = export.texts().name(given == null ? "" : given, source);
        if (!name.equals(state.name)) {
            reconciler.set(new ListRenamed(state.id, board, name), TrelloLosses.RECONCILED_LIST, source);
        }
        if (list.isTrue("closed") != state.archived) {
            reconciler.set(
                    state.archived ? new ListUnarchived(state.id, board) : new ListArchived(state.id, board),
                    TrelloLosses.RECONCILED_LIST,
                    source);
        }
        var limit = BoardActionReplay.limit(list);
        if (!Objects.equals(limit, state.limit)) {
            reconciler.set(new ListLimited(state.id, board, limit), TrelloLosses.RECONCILED_LIST, source);
        }
    }

    private void order(List<String> wanted) {
        var lists = wanted.stream().map(export.ids()::list).toList();
        var staying = export.state().order.staying(lists);
        RelativePosition<ListId> position = RelativePosition.first();
        for (int i = 0; i < lists.size(); i++) {
            if (!staying.contains(lists.get(i))) {
                reconciler.set(
                        new ListMoved(lists.get(i), export.ids().boardId(), position),
                        TrelloLosses.RECONCILED_ORDER,
                        FactSourceIds.list(wanted.get(i)));
            }
            position = RelativePosition.after(lists.get(i));
        }
    }
}
