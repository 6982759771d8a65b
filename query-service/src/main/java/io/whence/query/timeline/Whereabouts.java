package io.whence.query.timeline;

import io.whence.query.platform.store.Collection;
import java.util.List;

/**
 * The board a task is on, so that what happens to the task later is found with the board as well.
 *
 * @param position of the event that brought it there
 */
record Whereabouts(String board, long position) {

    static final Collection<Whereabouts> ALL = new Collection<>("whereabouts", Whereabouts.class, List.of());
}
