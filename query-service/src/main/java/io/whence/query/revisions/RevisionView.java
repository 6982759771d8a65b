package io.whence.query.revisions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.TimePrecision;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.text.TextDiff;
import io.whence.query.text.TextDiff.Part;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is answered.
 *
 * @param comment why, in the words of who did it
 * @param restores the number of the revision it brought back
 * @param diff against the revision before; null for the first
 */
record RevisionView(
        long number,
        String eventId,
        String type,
        MemberReference actor,
        @Nullable MemberReference onBehalfOf,
        RecordingChannel via,
        Instant occurredAt,
        TimePrecision precision,
        Instant recordedAt,
        @Nullable String comment,
        @Nullable Integer restores,
        @Nullable String title,
        String body,
        @Nullable List<String> tags,
        @Nullable Diff diff) {

    /** What changed; null is what did not. */
    record Diff(
            @Nullable Change<String> title,
            @Nullable List<Part> body,
            @Nullable Change<List<String>> tags) {

        static Diff between(RevisionDocument before, RevisionDocument after) {
            return new Diff(
                    change(before.title(), after.title()),
                    before.body().equals(after.body()) ? null : TextDiff.lines(before.body(), after.body()),
                    change(before.tags(), after.tags()));
        }

        private static <T> @Nullable Change<T> change(@Nullable T before, @Nullable T after) {
            return before == null || after == null || Objects.equals(before, after)
                    ? null
                    : new Change<>(before, after);
        }
    }

    /** From one value to another. */
    record Change<T>(T old, @JsonProperty("new") T now) {}

    static RevisionView of(RevisionDocument revision, @Nullable RevisionDocument before, MemberNames people) {
        return new RevisionView(
                revision.number(),
                revision.eventId(),
                revision.type(),
                people.named(revision.actor()),
                revision.onBehalfOf() == null ? null : people.named(revision.onBehalfOf()),
                revision.via(),
                revision.occurredAt(),
                revision.precision(),
                revision.recordedAt(),
                revision.comment(),
                revision.restores(),
                revision.title(),
                revision.body(),
                revision.tags(),
                before == null ? null : Diff.between(before, revision));
    }
}
