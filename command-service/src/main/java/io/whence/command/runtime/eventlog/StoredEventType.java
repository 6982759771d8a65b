package io.whence.command.runtime.eventlog;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The type of an event: what is the same for every event of a kind, stored once.
 *
 * @param aggregateType null when no aggregate published the event
 * @param name the published name of the payload
 * @param revision null when the payload has none
 */
record StoredEventType(
        @Nullable String aggregateType,
        String name,
        @Nullable String revision) {

    static StoredEventType of(@Nullable String aggregateType, SerializedType payload) {
        return new StoredEventType(aggregateType, payload.getName(), payload.getRevision());
    }

    SerializedType payload() {
        return new SimpleSerializedType(name, revision);
    }
}
