package io.whence.command.importing;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.id.TokenId;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.runtime.history.RecordedEvent;
import io.whence.command.runtime.recording.SystemEventStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports of every machine, on record in the event log they share: each begins once and ends once. */
final class ImportEventLog {

    private static final long BEGINNING = 0;
    private static final long END = 1;

    private final SystemEventStream chronicle;

    ImportEventLog(SystemEventStream chronicle) {
        this.chronicle = chronicle;
    }

    /** Puts on record that an import began. */
    ImportEventStream begin(EventActor who, @Nullable TokenId token, ImportBegun event) {
        var id = event.importId().value();
        chronicle.append(
                BEGINNING,
                event,
                new EventEnvelope(
                        who, null, RecordingChannel.IMPORT, event.teamId(), id, null, id, id, null, null, token));
        return find(event.importId()).orElseThrow(() -> new IllegalStateException("what is on record can be read"));
    }

    /** Puts on record how an import ended, in the name of whoever began it; harmless when that is on record. */
    void end(ImportEventStream story, ImportEnded event) {
        try {
            chronicle.append(END, event, story.envelope());
        } catch (CommandRejectedException e) {
            if (e.rejection() != CommonRejection.CONCURRENT_CHANGE) {
                throw e;
            }
        }
    }

    Optional<ImportEventStream> find(ImportId id) {
        ImportEventStream story = null;
        for (var told : chronicle.of(id.value())) {
            story = told.event() instanceof ImportEvent event ? next(story, event, told) : story;
        }
        return Optional.ofNullable(story);
    }

    private static @Nullable ImportEventStream next(
            @Nullable ImportEventStream before, ImportEvent event, RecordedEvent told) {
        return switch (event) {
            case ImportBegun e -> new ImportEventStream(e, told.envelope(), told.at(), null);
            case ImportEnded e -> before == null ? null : before.endedWith(e, told.at());
        };
    }
}
