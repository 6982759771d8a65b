package io.whence.command.importing.trello.reconcile;

import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.importing.trello.state.TextFingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Has every comment end as the export has it, and counts them. */
public record CommentReconciler(StagedBoardExport export, BoardExportReconciler reconciler) {

    private static final JsonMapper JSON = new JsonMapper();

    public void reconcile() {
        var counts = new HashMap<String, Integer>();
        export.staging()
                .each(
                        "SELECT id, json FROM actions WHERE type IN ('commentCard', 'copyCommentCard') ORDER BY at, id",
                        row -> comment(row.text(1), new ExportElement(JSON.readTree(row.text(2))).at("data"), counts));
        export.staging().each("SELECT id, json FROM cards ORDER BY id", row -> {
            var said =
                    new ExportElement(JSON.readTree(row.text(2))).at("badges").number("comments");
            if (said != null && said > counts.getOrDefault(row.text(1), 0)) {
                export.ledger().approximated(TrelloLosses.COMMENTS_LACKING, FactSourceIds.card(row.text(1)));
            }
        });
    }

    private void comment(String id, ExportElement data, Map<String, Integer> counts) {
        var card = data.at("card").id("id");
        var text = data.words("text");
        var commentId = export.ids().comment(id);
        var state = export.state().comments.get(commentId);
        if (card == null || text == null || state == null) {
            return;
        }
        counts.merge(card, 1, Integer::sum);
        var source = FactSourceIds.action(id, null);
        var body = export.texts().comment(text, source);
        if (!state.deleted && !state.body.equals(TextFingerprint.of(body.source()))) {
            var task = export.ids().task(card);
            reconciler.set(
                    new CommentEdited(commentId, task, task, body, List.of()), TrelloLosses.RECONCILED_COMMENT, source);
        }
    }
}
