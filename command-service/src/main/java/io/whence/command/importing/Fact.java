package io.whence.command.importing;

import io.whence.api.event.Event;
import io.whence.api.wire.Actor;
import io.whence.api.wire.Occurrence;
import io.whence.api.wire.Via;

/**
 * Something the source says happened, or must have.
 *
 * @param sourceId its name in the source, unique in its aggregate
 */
public record Fact(Event event, Actor actor, Via via, Occurrence occurrence, String sourceId) {

    public Fact(Event event, Actor actor, Occurrence occurrence, String sourceId) {
        this(event, actor, Via.IMPORT, occurrence, sourceId);
    }
}
