package io.whence.command.importing;

import io.whence.api.Event;
import io.whence.api.wire.Actor;
import io.whence.api.wire.Occurrence;

/**
 * Something the source says happened.
 *
 * @param sourceId its name in the source, unique in its aggregate
 */
public record Fact(Event event, Actor actor, Occurrence occurrence, String sourceId) {}
