package io.whence.command.runtime.history;

import io.whence.api.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The views of single streams: what follows for a thing from everything that happened to it, as of now. */
public interface StreamViews {

    /** Empty when nothing has happened to it. */
    <T> Optional<T> tell(Class<T> type, String id, Fold<T> fold);

    /** Takes one event after the other in; there is nothing to tell before the first. */
    @FunctionalInterface
    interface Fold<T> {
        @Nullable
        T evolve(@Nullable T before, Event event);
    }

    /**
     * A story as far as it is known.
     *
     * @param last the number of its last event, from 0; -1 when nothing has happened
     */
    record StreamView<T>(long last, @Nullable T now, Fold<T> fold) {

        public static <T> StreamView<T> nothing(Fold<T> fold) {
            return new StreamView<>(-1, null, fold);
        }

        public StreamView<T> and(Event next) {
            return new StreamView<>(last + 1, fold.evolve(now, next), fold);
        }

        public StreamView<T> and(List<Event> next) {
            var told = this;
            for (Event event : next) {
                told = told.and(event);
            }
            return told;
        }
    }
}
