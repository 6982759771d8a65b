package io.whence.query.timeline.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.EventFamilies;
import io.whence.query.family.SubjectKind;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.timeline.entry.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param type the event's published name, as {@code question.asked}
 * @param subject what it happened to: the question, task or board it hangs under, the member or the team
 * @param about the very thing: the subject itself, or an answer, a comment or a list under it
 * @param summary one sentence for a person
 * @param occurredAt when it happened
 * @param precision how well that is known
 * @param recordedAt when it was recorded
 * @param source where it was imported from; absent when it was not
 * @param then where the very thing can be read as it was just after; null for a member or a team
 * @param causedBy what led to it
 * @param collapsed the edits it stands for, itself among them; absent when it stands for itself alone
 * @param verb what kind of activity it is; told by feeds in their own way
 */
@Schema(name = "Item")
public record TimelineItem(
        String eventId,
        long position,
        String type,
        MemberReference actor,
        @Nullable MemberReference onBehalfOf,
        RecordingChannel via,
        @Nullable TeamReference team,
        TimelineSubjectView subject,
        TimelineSubjectView.About about,
        String summary,
        Instant occurredAt,
        TimePrecision precision,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Source source,
        @Nullable String then,
        Cause causedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CollapsedEdit> collapsed,
        @JsonIgnore ActivityVerb verb) {

    /**
     * What led to an event.
     *
     * @param commandId the command that decided it
     * @param causationId the command or the event that led to that; the command's own id when nothing else did
     * @param correlationId what everything that one request led to has in common
     */
    public record Cause(String commandId, String causationId, String correlationId) {}

    static TimelineItem of(TimelineEntry entry, DisplayNames named, EventFamilies families) {
        var event = entry.event();
        var subject = TimelineSubjectView.of(entry, named);
        return new TimelineItem(
                entry.eventId(),
                entry.position(),
                entry.type(),
                named.people().named(entry.actor()),
                entry.onBehalfOf() == null ? null : named.people().named(entry.onBehalfOf()),
                entry.via(),
                Optional.ofNullable(entry.team())
                        .flatMap(team -> Optional.ofNullable(named.teams().get(team)))
                        .map(VisibleTeam::ref)
                        .orElse(null),
                subject,
                TimelineSubjectView.About.of(entry, subject),
                EntrySentenceContext.of(entry, event, named, families),
                entry.occurredAt(),
                entry.precision(),
                entry.recordedAt(),
                entry.source(),
                then(entry),
                new Cause(entry.commandId(), entry.causationId(), entry.correlationId()),
                null,
                families.verb(event));
    }

    /** The same, told in place of all of these. */
    TimelineItem standingFor(List<CollapsedEdit> edits) {
        return new TimelineItem(
                eventId,
                position,
                type,
                actor,
                onBehalfOf,
                via,
                team,
                subject,
                about,
                summary + " (" + edits.size() + " edits)",
                occurredAt,
                precision,
                recordedAt,
                source,
                then,
                causedBy,
                edits,
                verb);
    }

    private static @Nullable String then(TimelineEntry entry) {
        var post = entry.post();
        return post == null
                ? null
                : "/api/v1/" + SubjectKind.of(post).segment() + "/" + post + "?asOf=" + entry.position();
    }
}
