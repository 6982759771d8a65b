package io.whence.api.event;

import io.whence.api.id.ImportId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import org.jspecify.annotations.Nullable;

/** Every fact an import can record about itself; what it brings in is recorded on the things it is about. Stored for ever. */
public sealed interface ImportEvent extends Event {

    @Override
    default String aggregateId() {
        return importId().value();
    }

    ImportId importId();

    /** What is imported, as {@code stackexchange}. */
    String format();

    /** An archive arrived whole, and is being imported into a team. */
    @EventName("import.begun")
    record ImportBegun(ImportId importId, TeamId teamId, String format) implements ImportEvent {}

    /**
     * An import is over, one way or the other. {@code failure} says why it broke off, and is null when it was completed;
     * {@code report} is null when nobody knows how far it came.
     */
    @EventName("import.ended")
    record ImportEnded(
            ImportId importId,
            String format,
            ImportState state,
            @Nullable ImportFailure failure,
            @Nullable ImportReport report)
            implements ImportEvent {}
}
