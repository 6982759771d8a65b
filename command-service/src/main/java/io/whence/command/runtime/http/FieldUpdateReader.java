package io.whence.command.runtime.http;

import io.whence.api.text.FieldUpdate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** A reader of fields that tells null, which clears a field, from one that is left out, which leaves it alone (RFC 7396). */
final class FieldUpdateReader extends ValueDeserializer<FieldUpdate<?>> {

    private final @Nullable JavaType type;

    FieldUpdateReader() {
        this(null);
    }

    private FieldUpdateReader(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new FieldUpdateReader(property.getType().containedType(0));
    }

    @Override
    public FieldUpdate<?> deserialize(JsonParser parser, DeserializationContext context) {
        return new FieldUpdate<>(context.readValue(parser, type));
    }

    @Override
    public FieldUpdate<?> getNullValue(DeserializationContext context) {
        return new FieldUpdate<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
