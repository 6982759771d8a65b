package io.whence.api.wire;

import io.whence.api.event.Event;
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
    private final ObjectWriter writer;

    public EventJsonSerializer() {
        super(builder()
                .jsonMapperBuilderCustomizer(mapper -> EventJsonFormat.configure(mapper)
                        // Axon 4.13.0 cannot read its own replay tokens without this.
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build())));
        this.writer = getObjectMapper().writer();
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
        return types.computeIfAbsent(
                type == null ? Void.class : type,
                key -> Event.class.isAssignableFrom(key)
                        ? new SimpleSerializedType(EventNameRegistry.nameOf(key), EventNameRegistry.REVISION)
                        : super.typeForClass(key));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var event = EventNameRegistry.classOf(type.getName());
        return event == null ? super.classForType(type) : event;
    }
}
