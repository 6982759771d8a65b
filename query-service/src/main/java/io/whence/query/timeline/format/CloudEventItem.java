package io.whence.query.timeline.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.whence.query.timeline.item.HistoryItemView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 has it, in its JSON format.
 *
 * @param id the event's own: unique in the log
 * @param source the log: the same wherever it is read from
 * @param type the event's published name, after {@code io.whence.}
 * @param subject what it happened to
 * @param time when it happened
 * @param recordedtime when it was recorded (the extension of that name)
 * @param sequence its position, padded so that text sorts as numbers do (the extension of that name)
 * @param actor who did it; absent when that is not known
 * @param data the event itself; absent where its words are not for the caller to see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEventItem(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String datacontenttype,
        Instant recordedtime,
        String sequence,
        @Nullable String actor,
        @Nullable String team,
        String correlationid,
        String causationid,
        String summary,
        @JsonProperty("data") @JsonRawValue @Nullable String data) {

    private static final String SOURCE = "urn:whence:log";

    public static CloudEventItem of(HistoryItemView event) {
        var item = event.item();
        var team = item.team();
        return new CloudEventItem(
                "1.0",
                item.eventId(),
                SOURCE,
                "io.whence." + item.type(),
                item.about().id(),
                item.occurredAt(),
                event.data() == null ? null : TimelineFormat.JSON.type().toString(),
                item.recordedAt(),
                "%019d".formatted(item.position()),
                item.actor().id(),
                team == null ? null : team.id(),
                event.correlationId(),
                event.causationId(),
                item.summary(),
                event.data());
    }

    public static List<CloudEventItem> of(FeedPage feed) {
        return feed.items().stream().map(CloudEventItem::of).toList();
    }
}
