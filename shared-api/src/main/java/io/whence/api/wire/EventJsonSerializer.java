package io.whence.api.wire;

import io.whence.api.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's JSON serializer with Whence's published names, and with its readers, writers and types made once per class: made
 * anew for every event they are what a replay spends most of its time on.
 */
public final class EventJsonSerializer extends Jackson3Serializer {

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, SerializedType> types = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final ObjectWriter writer;

    public EventJsonSerializer() {
        this(List.of());
    }

    /**
     * A serializer of events and more.
     *
     * @param others what else is stored under a published name
     * @throws IllegalArgumentException when two have the same name
     */
    public EventJsonSerializer(Collection<StoredName> others) {
        super(builder()
                .jsonMapperBuilderCustomizer(mapper -> EventJsonFormat.configure(mapper)
                        // Axon 4.13.0 cannot read its own replay tokens without this.
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build())));
        this.writer = getObjectMapper().writer();
        for (StoredName other : others) {
            names.put(other.type(), other.name());
            register(other.name(), other.type());
        }
    }

    private void register(String name, Class<?> type) {
        if (EventNameRegistry.classOf(name) != null || classes.put(name, type) != null) {
            throw new IllegalArgumentException("two classes are stored under the name " + name);
        }
    }

    @Override
    protected ObjectWriter getWriter() {
        return writer;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return types.computeIfAbsent(type == null ? Void.class : type, this::storedType);
    }

    private SerializedType storedType(Class<?> type) {
        if (Event.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(EventNameRegistry.nameOf(type), EventNameRegistry.REVISION);
        }
        var plain = super.typeForClass(type);
        var name = names.get(type);
        return name == null ? plain : new SimpleSerializedType(name, plain.getRevision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var event = EventNameRegistry.classOf(type.getName());
        if (event != null) {
            return event;
        }
        var other = classes.get(type.getName());
        return other == null ? super.classForType(type) : other;
    }
}
