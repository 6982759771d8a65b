package io.whence.query.revisions;

import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.TimePrecision;
import io.whence.query.family.ContentChange;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a post said from one writing of it to the next.
 *
 * @param number counted from 1
 * @param actor null when unknown
 * @param comment why, in the words of who did it
 * @param restores the number of the revision this one brings back; null when it brings back none, or nobody knows which
 * @param title null for what has none
 * @param tags null for what has none
 */
record RevisionDocument(
        String postId,
        long number,
        long position,
        String eventId,
        String type,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        RecordingChannel via,
        Instant occurredAt,
        TimePrecision precision,
        Instant recordedAt,
        @Nullable String comment,
        @Nullable Integer restores,
        @Nullable String title,
        String body,
        @Nullable List<String> tags) {

    static final DocumentIndex<RevisionDocument> BY_POST =
            new DocumentIndex<>("by-post", revision -> IndexKey.of(List.of(revision.postId), List.of(revision.number)));

    static final DocumentCollection<RevisionDocument> ALL =
            new DocumentCollection<>("revisions", RevisionDocument.class, List.of(BY_POST));

    static String id(String postId, long number) {
        return postId + "/" + number;
    }

    static RevisionDocument of(
            ContentChange writing, long number, @Nullable RevisionDocument before, RecordedEvent recorded) {
        var envelope = recorded.envelope();
        var actor = envelope.actor().memberId();
        var forWhom = envelope.onBehalfOf();
        var title = writing.title();
        var body = writing.body();
        var tags = writing.tags();
        return new RevisionDocument(
                writing.postId(),
                number,
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                actor == null ? null : actor.value(),
                forWhom == null ? null : forWhom.value(),
                envelope.via(),
                recorded.occurredAt(),
                envelope.precision(),
                recorded.recordedAt(),
                writing.comment(),
                writing.restores(),
                title == null && before != null ? before.title : title,
                body == null ? (before == null ? "" : before.body) : body,
                tags == null && before != null ? before.tags : tags);
    }
}
