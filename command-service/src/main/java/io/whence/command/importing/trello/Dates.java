package io.whence.command.importing.trello;

import io.whence.api.task.ZonedMoment;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When cards start and are due. */
final class Dates {

    private Dates() {}

    /** One of a card's dates; null when it has none. */
    static @Nullable ZonedMoment of(Export export, Element card, String field, String sourceId) {
        if (!card.holds(field)) {
            return null;
        }
        var at = card.time(field);
        export.ledger().approximated(at == null ? Losses.TIME : Losses.ZONE, sourceId);
        return at == null ? null : new ZonedMoment(at, ZoneOffset.UTC);
    }
}
