package io.whence.command.importing.trello.state;

import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportedTextBounds;
import io.whence.command.importing.trello.staging.BoardExportHeader;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.InitialStateLookup;
import io.whence.command.importing.trello.staging.LabelNames;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A staged export on its way to becoming facts: what those who read it need together. */
public record StagedBoardExport(
        BoardExportHeader header,
        TrelloIds ids,
        StagingDatabase staging,
        InitialStateLookup hindsight,
        ImportLedger ledger,
        ImportedTextBounds texts,
        ReplayedBoardState state,
        RecordedFacts onRecord,
        FactWriter pen,
        TrelloMembers members,
        TrelloRankOrder<String, ListId> lists,
        TrelloRankOrder<ListId, TaskId> cards,
        TrelloRankOrder<ChecklistId, ItemId> items) {

    /** The text of a label of the board; null when there is no such label. */
    public @Nullable String label(String id) {
        var text = staging.text("SELECT text FROM labels WHERE id=?", id);
        return text == null ? null : texts.label(text, "label/" + id);
    }

    public @Nullable String label(ExportElement label, String sourceId) {
        var text = LabelNames.text(label);
        return text == null ? null : texts.label(text, sourceId);
    }

    /** When the export was made, as far as can be known. */
    public Instant made() {
        return header.latest();
    }
}
