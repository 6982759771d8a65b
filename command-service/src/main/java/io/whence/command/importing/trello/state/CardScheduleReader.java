package io.whence.command.importing.trello.state;

import io.whence.api.task.Moment;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.TrelloLosses;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The dates on which cards start and are due. */
public final class CardScheduleReader {

    private CardScheduleReader() {}

    /** One of a card's dates; null when it has none. */
    public static @Nullable Moment of(StagedBoardExport export, ExportElement card, String field, String sourceId) {
        if (!card.holds(field)) {
            return null;
        }
        var at = card.time(field);
        export.ledger().approximated(at == null ? TrelloLosses.TIME : TrelloLosses.ZONE, sourceId);
        return at == null ? null : new Moment(at, ZoneOffset.UTC);
    }
}
