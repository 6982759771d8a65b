package io.whence.command.importing.trello.staging;

import io.whence.command.importing.ImportFailedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The header of an export: what a board says of itself, and the latest moment its export speaks of, which is taken for the moment
 * it was made.
 */
public final class BoardExportHeader {

    private @Nullable String id;
    private @Nullable String name;
    private boolean closed;
    private Instant latest = Instant.EPOCH;

    /** Takes in a property of the board; returns whether it is kept. */
    boolean isKept(String property, ExportElement holder) {
        switch (property) {
            case "id" -> id = holder.id(property);
            case "name" -> name = holder.text(property);
            case "closed" -> closed = holder.isTrue(property);
            case "dateLastActivity", "dateLastView" -> {
                var at = holder.time(property);
                if (at != null) {
                    speaksOf(at);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void speaksOf(Instant at) {
        latest = at.isAfter(latest) ? at.truncatedTo(ChronoUnit.MILLIS) : latest;
    }

    /**
     * The board's id.
     *
     * @throws ImportFailedException {@code wrong-file} when there is none
     */
    public String id() {
        if (id == null || name == null) {
            throw new ImportFailedException(
                    "wrong-file", BoardExportReader.NAME + " is not the export of a board: it has no id or name.");
        }
        return id;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public boolean closed() {
        return closed;
    }

    /** When it was exported, as far as can be known: nothing says so, but this much had happened by then. */
    public Instant latest() {
        return latest;
    }
}
