package io.whence.api.wire;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of an event: what is recorded beside the event itself, as its metadata. Fixed from the first event on, because
 * what was not recorded cannot be recorded later. The recorded time is the log's own and not in here.
 *
 * @param actor who did it
 * @param onBehalfOf for whom a service or an agent did it
 * @param via by which door it came in
 * @param team the team it belongs to; null for what belongs to the whole workspace
 * @param commandId the command that decided it; the same for a retry
 * @param commandDigest what was asked, so that a retry can be told from a different request with the same key; null when the
 *     client gave no key
 * @param correlationId what all that one request led to has in common
 * @param causationId the id of the command or event that led to it
 * @param occurrence when it happened, where that is not when it was recorded
 * @param source where it was imported from
 * @param token the access token it came by; null for what no token did, and for what is older than this is recorded
 */
public record EventEnvelope(
        EventActor actor,
        @Nullable MemberId onBehalfOf,
        RecordingChannel via,
        @Nullable TeamId team,
        String commandId,
        @Nullable String commandDigest,
        String correlationId,
        String causationId,
        @Nullable OccurrenceTime occurrence,
        @Nullable Source source,
        @Nullable TokenId token) {

    /** The envelope of what came by no token. */
    public EventEnvelope(
            EventActor actor,
            @Nullable MemberId onBehalfOf,
            RecordingChannel via,
            @Nullable TeamId team,
            String commandId,
            @Nullable String commandDigest,
            String correlationId,
            String causationId,
            @Nullable OccurrenceTime occurrence,
            @Nullable Source source) {
        this(
                actor,
                onBehalfOf,
                via,
                team,
                commandId,
                commandDigest,
                correlationId,
                causationId,
                occurrence,
                source,
                null);
    }

    /** Where an aggregate, which alone knows its team, adds it. */
    public static final String TEAM = "team";

    private static final String ACTOR = "actor";
    private static final String ACTOR_KIND = "actorKind";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String VIA = "via";
    private static final String COMMAND_ID = "commandId";
    private static final String COMMAND_DIGEST = "commandDigest";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";
    private static final String OCCURRED_AT = "occurredAt";
    private static final String PRECISION = "precision";
    private static final String SOURCE = "source";
    private static final String SOURCE_ID = "sourceId";
    private static final String TOKEN = "token";
    private static final String UNKNOWN = "unknown";

    /** When it happened: as recorded, unless the source says otherwise. */
    public Instant occurredAt(Instant recordedAt) {
        return occurrence == null ? recordedAt : occurrence.at();
    }

    public TimePrecision precision() {
        return occurrence == null ? TimePrecision.INSTANT : occurrence.precision();
    }

    /** As metadata: strings, and {@code occurredAt} as epoch milliseconds; what is null is absent. */
    public Map<String, Object> toMetadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put(
                ACTOR, actor.memberId() == null ? UNKNOWN : actor.memberId().value());
        put(metadata, ACTOR_KIND, wire(actor.kind()));
        put(metadata, ON_BEHALF_OF, onBehalfOf == null ? null : onBehalfOf.value());
        put(metadata, VIA, wire(via));
        put(metadata, TEAM, team == null ? null : team.value());
        metadata.put(COMMAND_ID, commandId);
        put(metadata, COMMAND_DIGEST, commandDigest);
        metadata.put(CORRELATION_ID, correlationId);
        metadata.put(CAUSATION_ID, causationId);
        if (occurrence != null) {
            metadata.put(OCCURRED_AT, occurrence.at().toEpochMilli());
            put(metadata, PRECISION, wire(occurrence.precision()));
        }
        if (source != null) {
            metadata.put(SOURCE, source.system());
            metadata.put(SOURCE_ID, source.externalId());
        }
        put(metadata, TOKEN, token == null ? null : token.value());
        return metadata;
    }

    /** Reads what {@link #toMetadata()} wrote, also after a trip through JSON. */
    public static EventEnvelope of(Map<String, ?> metadata) {
        var actor = text(metadata, ACTOR);
        var actorKind = text(metadata, ACTOR_KIND);
        var onBehalfOf = text(metadata, ON_BEHALF_OF);
        var via = text(metadata, VIA);
        var team = text(metadata, TEAM);
        var commandId = text(metadata, COMMAND_ID);
        var correlationId = text(metadata, CORRELATION_ID);
        var causationId = text(metadata, CAUSATION_ID);
        var source = text(metadata, SOURCE);
        var sourceId = text(metadata, SOURCE_ID);
        var token = text(metadata, TOKEN);
        return new EventEnvelope(
                actor == null || actor.equals(UNKNOWN)
                        ? EventActor.UNKNOWN
                        : new EventActor(
                                new MemberId(actor),
                                actorKind == null ? null : MemberKind.valueOf(constant(actorKind))),
                onBehalfOf == null ? null : new MemberId(onBehalfOf),
                via == null ? RecordingChannel.API : RecordingChannel.valueOf(constant(via)),
                team == null ? null : new TeamId(team),
                commandId == null ? "" : commandId,
                text(metadata, COMMAND_DIGEST),
                correlationId == null ? "" : correlationId,
                causationId == null ? "" : causationId,
                occurrence(metadata),
                source == null || sourceId == null ? null : new Source(source, sourceId),
                token == null ? null : new TokenId(token));
    }

    private static @Nullable OccurrenceTime occurrence(Map<String, ?> metadata) {
        var precision = text(metadata, PRECISION);
        return metadata.get(OCCURRED_AT) instanceof Number at && precision != null
                ? new OccurrenceTime(Instant.ofEpochMilli(at.longValue()), TimePrecision.valueOf(constant(precision)))
                : null;
    }

    private static @Nullable String text(Map<String, ?> metadata, String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }

    private static void put(Map<String, Object> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }

    private static @Nullable String wire(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(String wire) {
        return wire.toUpperCase(Locale.ROOT);
    }
}
