package io.whence.api.wire;

import io.whence.api.event.Event;
import io.whence.api.event.EventName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of published event names, read once from the sealed hierarchy of {@link Event}: a record without an
 * {@link EventName}, or a name given twice, is an error at class load, before anything can be stored.
 */
public final class EventNameRegistry {

    /** The revision every event starts with; a change that is not additive takes the next one, and an upcaster. */
    public static final String REVISION = "1";

    private static final Map<String, Class<? extends Event>> CLASSES =
            table(recordsOf(Event.class).toList());

    private static final Map<Class<? extends Event>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNameRegistry() {}

    /**
     * The name of an event.
     *
     * @throws IllegalArgumentException when the class is not that of an event
     */
    public static String nameOf(Class<?> type) {
        var name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is not an event");
        }
        return name;
    }

    /** The class of the events with that name, or null when there is none. */
    public static @Nullable Class<? extends Event> classOf(String name) {
        return CLASSES.get(name);
    }

    public static Set<String> all() {
        return CLASSES.keySet();
    }

    /**
     * The classes by the names they carry.
     *
     * @throws IllegalStateException when one carries no name, or two carry the same
     */
    static Map<String, Class<? extends Event>> table(List<? extends Class<? extends Event>> events) {
        var table = new HashMap<String, Class<? extends Event>>();
        for (Class<? extends Event> event : events) {
            var name = event.getAnnotation(EventName.class);
            if (name == null) {
                throw new IllegalStateException(event + " has no event name");
            }
            var other = table.put(name.value(), event);
            if (other != null) {
                throw new IllegalStateException(event + " and " + other + " have the same event name");
            }
        }
        return Map.copyOf(table);
    }

    /** The records below a sealed interface. */
    private static Stream<Class<? extends Event>> recordsOf(Class<? extends Event> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(below -> recordsOf(below.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
