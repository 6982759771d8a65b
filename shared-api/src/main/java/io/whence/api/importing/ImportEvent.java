package io.whence.api.importing;

import io.whence.api.Event;
import io.whence.api.team.TeamId;
import org.jspecify.annotations.Nullable;

/** Every fact an import can record about itself; what it brings in is recorded on the things it is about. Stored for ever. */
public sealed interface ImportEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return importId().value();
    }

    ImportId importId();

    /** What is imported, as {@code stackexchange}. */
    String format();

    /** An archive arrived whole, and is being imported into a team. */
    record ImportBegun(ImportId importId, TeamId teamId, String format) implements ImportEvent {}

    /**
     * An import is over, one way or the other. {@code failure} says why it broke off, and is null when it was completed;
     * {@code report} is null when nobody knows how far it came.
     */
    record ImportEnded(
            ImportId importId,
            String format,
            ImportState state,
            @Nullable ImportFailure failure,
            @Nullable ImportReport report)
            implements ImportEvent {}
}
