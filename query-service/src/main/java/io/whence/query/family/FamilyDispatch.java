package io.whence.query.family;

import io.whence.api.wire.EventNameRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of who answers for which event, one at the most for each family.
 *
 * @param <A> who answers
 */
public final class FamilyDispatch<A> {

    private final Map<Class<?>, A> byEvent = new HashMap<>();

    /**
     * A table by the types of events, so that an event is looked up in one step, and by their sealed interface.
     *
     * @param family the sealed interface of the events that one answers for
     * @throws IllegalStateException when two answer for the same family
     */
    public FamilyDispatch(List<? extends A> all, Function<? super A, Class<?>> family) {
        for (A one : all) {
            put(family.apply(one), one);
        }
        for (String name : EventNameRegistry.all()) {
            var type = Objects.requireNonNull(EventNameRegistry.classOf(name));
            all.stream().filter(one -> family.apply(one).isAssignableFrom(type)).forEach(one -> put(type, one));
        }
    }

    private void put(Class<?> type, A one) {
        if (byEvent.put(type, one) != null) {
            throw new IllegalStateException("two answer for " + type);
        }
    }

    /** The one that answers for events of a type; null when nobody does. */
    public @Nullable A of(Class<?> type) {
        return byEvent.get(type);
    }
}
