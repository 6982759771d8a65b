package io.whence.command.importing.trello.replay;

import io.whence.api.wire.EventActor;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One action of a board, and who did it. */
record TrelloAction(String id, Instant at, String type, ExportElement data, EventActor actor) {

    /** What it is called in the ledger. */
    String sourceId() {
        return FactSourceIds.action(id, null);
    }

    /** The fact it is, or one of those: {@code part} tells them apart. */
    String sourceId(@Nullable String part) {
        return FactSourceIds.action(id, part);
    }

    /** The names of what it changed of the thing it holds under that name. */
    Set<String> changed(String thing) {
        var old = data.at("old");
        var names = new LinkedHashSet<>(old.names().isEmpty() ? data.at(thing).names() : old.names());
        names.retainAll(data.at(thing).names());
        return names;
    }
}
