package io.whence.command.importing.trello.reconcile;

import io.whence.api.event.Event;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.time.Instant;

/**
 * Puts on record what nothing tells of, and yet is so by the time of the export: in nobody's name, at the moment of the export, and
 * entered in the ledger. The facts are numbered as they come, on from those an earlier attempt left.
 */
public final class BoardExportReconciler {

    private final StagedBoardExport export;
    private final Instant asOf;
    private int number;

    public BoardExportReconciler(StagedBoardExport export) {
        this.export = export;
        this.asOf = FactSourceIds.justAfter(export.made());
        this.number = export.onRecord().reconciled(export.made());
    }

    /** What is known of a thing is known as of the end of the moment of the export. */
    Instant asOf() {
        return asOf;
    }

    /** Puts something right; returns whether it was, which it is not when what is on record is newer. */
    boolean set(Event event, ImportLoss loss, String sourceId) {
        boolean isNew = export.pen()
                .mustHaveHappened(
                        event,
                        new OccurrenceTime(export.made(), TimePrecision.UNKNOWN),
                        asOf,
                        FactSourceIds.reconciliation(export.made(), number + 1));
        if (isNew) {
            number++;
            export.ledger().approximated(loss, sourceId);
        }
        return isNew;
    }
}
