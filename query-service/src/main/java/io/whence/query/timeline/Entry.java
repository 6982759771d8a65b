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
import org.jspecify.annotations.Nullable;

/**
 * One event, as it is on record.
 *
 * @param version of what it happened to, after it
 * @param team null for what belongs to the whole workspace
 * @param question the question it hangs under
 * @param post the question, answer or comment itself
 * @param member the member it happened to
 * @param data the event itself, as JSON
 */
record Entry(
        long position,
        String eventId,
        String type,
        long version,
        @Nullable String team,
        @Nullable String question,
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
        String data) {

    /** By when it happened; what happened at the same moment in the order it was recorded. */
    static final Index<Entry> BY_STREAM = new Index<>("by-stream", Entry::streams);

    /** By when it was recorded, for everything under a question. */
    static final Index<Entry> BY_RECORD = new Index<>(
            "by-record",
            entry -> entry.question == null ? Key.NONE : Key.of(List.of(entry.question), List.of(entry.position)));

    static final Collection<Entry> ALL = new Collection<>("entries", Entry.class, List.of(BY_STREAM, BY_RECORD));

    static Entry of(Recorded recorded, About about, String data) {
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
                about.question(),
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
                data);
    }

    String id() {
        return Long.toString(position);
    }

    private Key streams() {
        var streams = new ArrayList<List<Object>>(4);
        if (team != null) {
            streams.add(List.of(team));
        }
        if (actor != null) {
            streams.add(List.of(Presence.id(actor, team)));
        }
        if (question != null) {
            streams.add(List.of(question));
        }
        if (post != null && !post.equals(question)) {
            streams.add(List.of(post));
        }
        return new Key(streams, List.of(occurredAt.toEpochMilli(), position));
    }
}
