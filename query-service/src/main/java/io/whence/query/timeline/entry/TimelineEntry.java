package io.whence.query.timeline.entry;

import io.whence.api.event.Event;
import io.whence.api.id.BoardId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.id.TypeIds;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventJsonFormat;
import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.query.family.EventScope;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event, as it is on record.
 *
 * @param version of what it happened to, after it
 * @param team null for what belongs to the whole workspace
 * @param root the question, task or board it hangs under
 * @param post the very question, answer, comment, task, board or list
 * @param member the member it happened to
 * @param countsAt when it counts as recorded: no earlier than any event before it in the log
 * @param tick whether it is the first to count at that time
 * @param tags those its root had after it
 * @param token the access token it came by; null for what no token did, and for what is older than that is recorded
 * @param places the boards and lists it happened on
 * @param named what else it takes to tell of it, by id
 * @param data the event itself, as JSON
 */
public record TimelineEntry(
        long position,
        String eventId,
        String type,
        long version,
        @Nullable String team,
        @Nullable String root,
        @Nullable String post,
        @Nullable String member,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        RecordingChannel via,
        Instant occurredAt,
        TimePrecision precision,
        Instant recordedAt,
        Instant countsAt,
        boolean tick,
        List<String> tags,
        @Nullable Source source,
        String commandId,
        String correlationId,
        String causationId,
        @Nullable String token,
        List<String> places,
        List<String> named,
        String data) {

    private static final JsonMapper DATA = EventJsonFormat.mapper();

    /**
     * By when it happened, what happened at the same moment in the order it was recorded: whose it is, and in a team by type and by
     * tag.
     */
    public static final DocumentIndex<TimelineEntry> BY_STREAM =
            new DocumentIndex<>("by-stream", TimelineEntry::streams);

    /** In the order of the log: whose it is, what it names, and all there is. */
    public static final DocumentIndex<TimelineEntry> BY_RECORD =
            new DocumentIndex<>("by-record", TimelineEntry::records);

    /** By when they count as recorded, the first of each moment. */
    static final DocumentIndex<TimelineEntry> BY_TIME = new DocumentIndex<>(
            "by-time",
            entry -> entry.tick
                    ? IndexKey.of(List.of(), List.of(entry.countsAt.toEpochMilli(), entry.position))
                    : IndexKey.NONE);

    public static final DocumentCollection<TimelineEntry> ALL =
            new DocumentCollection<>("entries", TimelineEntry.class, List.of(BY_STREAM, BY_RECORD, BY_TIME));

    /** What it takes to tell of an event that the event itself does not say. */
    record Context(Instant countsAt, boolean tick, List<String> tags, List<String> places) {}

    static TimelineEntry of(RecordedEvent recorded, EventScope about, Context context, String data) {
        var envelope = recorded.envelope();
        var actor = envelope.actor().memberId();
        var forWhom = envelope.onBehalfOf();
        var token = envelope.token();
        return new TimelineEntry(
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                recorded.version(),
                about.team(envelope),
                about.root(),
                about.post(),
                about.member(),
                actor == null ? null : actor.value(),
                forWhom == null ? null : forWhom.value(),
                envelope.via(),
                recorded.occurredAt(),
                envelope.precision(),
                recorded.recordedAt(),
                context.countsAt,
                context.tick,
                context.tags,
                envelope.source(),
                envelope.commandId(),
                envelope.correlationId(),
                envelope.causationId(),
                token == null ? null : token.value(),
                context.places,
                about.named(),
                data);
    }

    static String id(long position) {
        return Long.toString(position);
    }

    String id() {
        return id(position);
    }

    private IndexKey streams() {
        var streams = whose();
        if (team != null) {
            streams.add(List.of(team, type));
            tags.forEach(tag -> streams.add(tagged(team, tag)));
        }
        return new IndexKey(streams, List.of(occurredAt.toEpochMilli(), position));
    }

    /** The team's, the actor's in it, the root's, the post's own, and those of the boards and lists it happened on. */
    private List<List<Object>> whose() {
        var streams = new ArrayList<List<Object>>(8);
        if (team != null) {
            streams.add(List.of(team));
        }
        if (actor != null) {
            streams.add(List.of(MemberStream.id(actor, team)));
        }
        if (root != null) {
            streams.add(List.of(root));
        }
        if (post != null && !post.equals(root)) {
            streams.add(List.of(post));
        }
        places.forEach(place -> streams.add(List.of(place)));
        return streams;
    }

    private IndexKey records() {
        var streams = new ArrayList<List<Object>>(5);
        streams.add(List.of());
        streams.addAll(whose());
        if (root != null && root.startsWith(BoardId.PREFIX)) {
            streams.add(own(root));
        }
        for (var other : named) {
            streams.add(naming(other));
        }
        return new IndexKey(streams, List.of(position));
    }

    /** The stream of a board's own events and its lists', without its tasks'. */
    static List<Object> own(String board) {
        return List.of(board, "own");
    }

    /** The stream of what happened to others and tells of something, too. */
    static List<Object> naming(String id) {
        return List.of(id, "named");
    }

    /** The stream of what has a tag; no event is called like that. */
    public static List<Object> tagged(String team, String tag) {
        return List.of(team, "#" + tag);
    }

    /** What kind of thing it happened to: as an id of it begins. */
    public String kind() {
        if (post != null) {
            return TypeIds.prefixOf(post);
        }
        return member == null ? "team" : "member";
    }

    /** The event itself. */
    public Event event() {
        var known = EventNameRegistry.classOf(type);
        if (known == null) {
            throw new IllegalStateException("an entry was folded from an event without a name");
        }
        return DATA.readValue(data, known);
    }

    /** The event as it was recorded, but for what no fold asks. */
    RecordedEvent recorded() {
        return new RecordedEvent(position, eventId, type, event(), envelope(), recordedAt, aggregateId(), version - 1);
    }

    private EventEnvelope envelope() {
        return new EventEnvelope(
                actor == null ? EventActor.UNKNOWN : new EventActor(new MemberId(actor), null),
                onBehalfOf == null ? null : new MemberId(onBehalfOf),
                via,
                team == null ? null : new TeamId(team),
                commandId,
                null,
                correlationId,
                causationId,
                new OccurrenceTime(occurredAt, precision),
                source,
                token == null ? null : new TokenId(token));
    }

    private String aggregateId() {
        return Stream.of(Optional.ofNullable(post), Optional.ofNullable(member), Optional.ofNullable(team))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(eventId);
    }
}
