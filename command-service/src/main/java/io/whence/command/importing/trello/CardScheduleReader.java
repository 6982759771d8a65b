package io.whence.command.importing.trello;

import io.whence.api.task.ZonedMoment;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When cards start and are due. */
final class CardScheduleReader {

    private CardScheduleReader() {}

    /** One of a card's dates; null when it has none. */
    static @Nullable ZonedMoment of(StagedBoardExport export, ExportElement card, String field, String sourceId) {
        if (!card.holds(field)) {
            return null;
        }
        var at = card.time(field);
        export.ledger().approximated(at == null ? TrelloLosses.TIME : TrelloLosses.ZONE, sourceId);
        return at == null ? null : new ZonedMoment(at, ZoneOffset.UTC);
    }
}
