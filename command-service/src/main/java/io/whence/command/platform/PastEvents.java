package io.whence.command.platform;

import io.whence.api.Event;
import java.util.List;

/** The whole story of one thing, for the few decisions that need more than where it stands. */
@FunctionalInterface
public interface PastEvents {

    List<Event> of(String aggregateId);
}
