package io.whence.query.timeline.item;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.family.EventFamilies;
import io.whence.query.timeline.entry.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything on record about it.
 *
 * @param version of what it happened to, after it
 * @param token the access token it came by; null for what no token did, and for what is older than that is recorded
 * @param data the event itself; null where its words are not for the caller to see
 */
@Schema(name = "HistoryItem")
public record HistoryItemView(
        @JsonUnwrapped TimelineItem item,
        long version,
        String commandId,
        String correlationId,
        String causationId,
        @Nullable String token,

        @JsonRawValue @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE) @Nullable
        String data) {

    HistoryItemView with(TimelineItem other) {
        return new HistoryItemView(other, version, commandId, correlationId, causationId, token, data);
    }

    public static HistoryItemView of(TimelineEntry entry, DisplayNames named, EventFamilies families) {
        return new HistoryItemView(
                TimelineItem.of(entry, named, families),
                entry.version(),
                entry.commandId(),
                entry.correlationId(),
                entry.causationId(),
                entry.token(),
                named.showsWordsOf(entry) ? entry.data() : null);
    }
}
