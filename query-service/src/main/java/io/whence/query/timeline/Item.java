package io.whence.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.whence.api.wire.Precision;
import io.whence.api.wire.Source;
import io.whence.api.wire.Via;
import io.whence.query.access.Person;
import io.whence.query.access.TeamName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param position its place in the log; grows with the recorded time
 * @param summary one plain sentence
 * @param occurredAt when it happened, as precisely as {@code precision} says
 * @param recordedAt when Whence recorded it
 * @param record what else the event has on record, in a history only
 */
record Item(
        String eventId,
        long position,
        String type,
        Person actor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Person onBehalfOf,
        Via via,
        @Nullable TeamName team,
        Subject subject,
        About about,
        String summary,
        Instant occurredAt,
        Precision precision,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Source source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Record record) {

    /** The question, team or member it belongs to. */
    record Subject(String kind, String id, String title) {}

    /** The very thing it happened to: the subject itself, or an answer or a comment under it. */
    record About(String kind, String id) {}

    /** The event itself, and what led to it. */
    record Record(
            String commandId,
            String correlationId,
            String causationId,
            @JsonRawValue String data) {}
}
