package io.whence.query.timeline.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.member.MemberKind;
import io.whence.query.family.SubjectKind;
import io.whence.query.timeline.item.TimelineItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page as Activity Streams 2.0: an {@code OrderedCollectionPage} (https://www.w3.org/TR/activitystreams-vocabulary/). What
 * is Whence's own is in the vocabulary {@code urn:whence:vocabulary:}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityStreamPage(
        @JsonProperty("@context") List<Object> context,
        String type,
        String id,
        String partOf,
        @Nullable String next,
        List<Activity> orderedItems) {

    private static final List<Object> CONTEXT = List.of(
            "https://www.w3.org/ns/activitystreams",
            Map.of(
                    "whence", "urn:whence:vocabulary:",
                    "eventType", "whence:eventType",
                    "position", "whence:position",
                    "recordedAt",
                            Map.of("@id", "whence:recordedAt", "@type", "http://www.w3.org/2001/XMLSchema#dateTime"),
                    "causationId", "whence:causationId"));

    /** What somebody did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Activity(
            String type,
            String id,
            String summary,
            Instant published,
            Map<String, String> actor,
            Map<String, String> object,
            @Nullable Map<String, String> target,
            String url,
            String eventType,
            long position,
            Instant recordedAt,
            String causationId) {

        private static Activity of(TimelineItem item, FeedPage feed) {
            return new Activity(
                    item.verb().type(),
                    FeedPage.urn(item),
                    item.summary(),
                    item.occurredAt(),
                    actor(item, feed),
                    object(item, feed),
                    team(item, feed),
                    feed.url(item),
                    item.type(),
                    item.position(),
                    item.recordedAt(),
                    item.causedBy().causationId());
        }

        private static Map<String, String> actor(TimelineItem item, FeedPage feed) {
            var actor = new LinkedHashMap<String, String>();
            actor.put(
                    "type",
                    item.actor().kind() == MemberKind.PERSON || item.actor().kind() == null ? "Person" : "Service");
            if (item.actor().id() != null) {
                actor.put("id", feed.url("/api/v1/members/" + item.actor().id()));
            }
            actor.put("name", FeedPage.name(item));
            return actor;
        }

        private static Map<String, String> object(TimelineItem item, FeedPage feed) {
            var object = new LinkedHashMap<String, String>();
            var kind = SubjectKind.named(item.about().kind());
            object.put("type", kind.activityType());
            object.put(
                    "id",
                    feed.url("/api/v1/" + kind.segment() + "/" + item.about().id()));
            var title = item.subject().title();
            if (title != null && item.about().id().equals(item.subject().id())) {
                object.put("name", title);
            }
            return object;
        }

        private static @Nullable Map<String, String> team(TimelineItem item, FeedPage feed) {
            var team = item.team();
            return team == null
                    ? null
                    : Map.of("type", "Group", "id", feed.url("/api/v1/teams/" + team.slug()), "name", team.slug());
        }
    }

    public static ActivityStreamPage of(FeedPage feed) {
        var next = feed.next();
        return new ActivityStreamPage(
                CONTEXT,
                "OrderedCollectionPage",
                feed.url(feed.self()),
                feed.url(feed.timeline()),
                next == null ? null : feed.url(next),
                feed.items().stream()
                        .map(item -> Activity.of(item.item(), feed))
                        .toList());
    }
}
