package io.whence.query.imports;

import io.whence.api.event.ImportEvent;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.importing.ImportReport;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of imports, as everybody reads them. */
@Component
final class ImportFamily implements EventFamily<ImportEvent> {

    @Override
    public Class<ImportEvent> events() {
        return ImportEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(ImportEvent event) {
        return EventScope.ofTeam(event instanceof ImportBegun e ? e.teamId() : null);
    }

    @Override
    public String sentence(ImportEvent event, SentenceContext context) {
        return switch (event) {
            case ImportBegun e -> context.who() + "began to import a " + e.format() + " archive";
            // Nobody ends an import: it is a sentence of its own.
            case ImportEnded e ->
                "The import of a " + e.format() + " archive "
                        + (e.failure() == null ? "ended" : "broke off")
                        + count(e.report());
        };
    }

    @Override
    public ActivityVerb verb(ImportEvent event) {
        return switch (event) {
            case ImportBegun _ -> ActivityVerb.CREATE;
            case ImportEnded _ -> ActivityVerb.UPDATE;
        };
    }

    private static String count(@Nullable ImportReport report) {
        if (report == null) {
            return "";
        }
        long events = report.eventsRecorded();
        return events == 1 ? ": 1 event" : String.format(Locale.ROOT, ": %,d events", events);
    }

    @Override
    public Optional<ContentChange> content(ImportEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(ImportEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(ImportEvent event) {
        return null;
    }
}
