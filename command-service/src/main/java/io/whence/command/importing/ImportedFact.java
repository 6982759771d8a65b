package io.whence.command.importing;

import io.whence.api.event.Event;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;

/**
 * Something the source says happened, or must have.
 *
 * @param sourceId its name in the source, unique in its aggregate
 */
public record ImportedFact(
        Event event, EventActor actor, RecordingChannel via, OccurrenceTime occurrence, String sourceId) {

    public ImportedFact(Event event, EventActor actor, OccurrenceTime occurrence, String sourceId) {
        this(event, actor, RecordingChannel.IMPORT, occurrence, sourceId);
    }
}
