package io.whence.query.timeline;

import io.whence.api.wire.Precision;
import io.whence.api.wire.Source;
import io.whence.api.wire.Via;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event, as it is on record.
 *
 * @param version of what it happened to, after it
 * @param team null for what belongs to the whole workspace
 * @param root the question, task or board it hangs under
 * @param post the very question, answer, comment, task, board or list
 * @param member the member it happened to
 * @param places the boards and lists it happened on
 * @param named what else it takes to tell of it, by id
 * @param data the event itself, as JSON
 */
record Entry(
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
        Via via,
        Instant occurredAt,
        Precision precision,
        Instant recordedAt,
        @Nullable Source source,
        String commandId,
        String correlationId,
        String causationId,
        List<String> places,
        List<String> named,
        String data) {

    /** By when it happened; what happened at the same moment in the order it was recorded. */
    static final Index<Entry> BY_STREAM = new Index<>("by-stream", Entry::streams);

    /** By when it was recorded, for everything under a root or on a board. */
    static final Index<Entry> BY_RECORD = new Index<>(
            "by-record",
            entry -> new Key(
                    Stream.concat(Stream.ofNullable(entry.root), entry.places.stream())
                            .<List<Object>>map(List::of)
                            .toList(),
                    List.of(entry.position)));

    static final Collection<Entry> ALL = new Collection<>("entries", Entry.class, List.of(BY_STREAM, BY_RECORD));

    static Entry of(Recorded recorded, About about, List<String> places, String data) {
        var envelope = recorded.envelope();
        var actor = envelope.actor().memberId();
        var forWhom = envelope.onBehalfOf();
        var team = envelope.team();
        return new Entry(
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                recorded.version(),
                about.team() == null && team != null ? team.value() : about.team(),
                about.root(),
                about.post(),
                about.member(),
                actor == null ? null : actor.value(),
                forWhom == null ? null : forWhom.value(),
                envelope.via(),
                recorded.occurredAt(),
                envelope.precision(),
                recorded.recordedAt(),
                envelope.source(),
                envelope.commandId(),
                envelope.correlationId(),
                envelope.causationId(),
                places,
                about.named(),
                data);
    }

    String id() {
        return Long.toString(position);
    }

    private Key streams() {
        var streams = new ArrayList<List<Object>>(6);
        if (team != null) {
            streams.add(List.of(team));
        }
        if (actor != null) {
            streams.add(List.of(Presence.id(actor, team)));
        }
        if (root != null) {
            streams.add(List.of(root));
        }
        if (post != null && !post.equals(root)) {
            streams.add(List.of(post));
        }
        places.forEach(place -> streams.add(List.of(place)));
        return new Key(streams, List.of(occurredAt.toEpochMilli(), position));
    }
}
