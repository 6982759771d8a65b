package io.whence.query.timeline;

import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.importing.ImportReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an import ended, as a sentence of its own: nobody ends one. */
final class ImportSummary {

    private ImportSummary() {}

    static String of(ImportEnded event) {
        return "The import of a " + event.format() + " archive "
                + (event.failure() == null ? "ended" : "broke off")
                + count(event.report());
    }

    private static String count(@Nullable ImportReport report) {
        if (report == null) {
            return "";
        }
        long events = report.eventsRecorded();
        return events == 1 ? ": 1 event" : String.format(Locale.ROOT, ": %,d events", events);
    }
}
