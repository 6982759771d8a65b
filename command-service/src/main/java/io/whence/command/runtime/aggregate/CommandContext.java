package io.whence.command.runtime.aggregate;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.wire.EventEnvelope;
import io.whence.platform.web.Caller;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The context that a command is decided by, beside the command itself; travels as its metadata, in JSON types only.
 *
 * @param caller who asks, and what they are in which team
 * @param envelope what every event that comes of it will carry; its team is null, since only the aggregate knows that
 * @param expectedVersion the version the caller wants to change, or null for whichever there is
 * @param newId the id that was made for this command alone, so that nothing can have it yet; null when there is none
 */
public record CommandContext(
        Caller caller,
        EventEnvelope envelope,
        @Nullable Long expectedVersion,
        @Nullable String newId) {

    /** Where {@link #newId} travels. */
    static final String NEW_ID = "newId";

    private static final String ROLES = "roles";
    private static final String SCOPE = "scope";
    private static final String EXPECTED_VERSION = "expectedVersion";

    public MemberId actor() {
        return caller.memberId();
    }

    /** The same of a second thing, whose version the caller could not name. */
    public CommandContext ofAnyVersion() {
        return new CommandContext(caller, envelope, null, newId);
    }

    String commandId() {
        return envelope.commandId();
    }

    public Map<String, Object> toMetadata() {
        var metadata = new LinkedHashMap<>(envelope.toMetadata());
        metadata.put(
                ROLES,
                caller.roles().entrySet().stream()
                        .collect(Collectors.toMap(
                                role -> role.getKey().value(),
                                role -> role.getValue().name().toLowerCase(Locale.ROOT))));
        if (caller.scope() != null) {
            metadata.put(SCOPE, caller.scope().value());
        }
        if (expectedVersion != null) {
            metadata.put(EXPECTED_VERSION, expectedVersion);
        }
        if (newId != null) {
            metadata.put(NEW_ID, newId);
        }
        return metadata;
    }

    /**
     * Reads what {@link #toMetadata()} wrote.
     *
     * @throws IllegalArgumentException when nobody in particular asked
     */
    public static CommandContext of(Map<String, ?> metadata) {
        var envelope = EventEnvelope.of(metadata);
        var memberId = envelope.actor().memberId();
        if (memberId == null) {
            throw new IllegalArgumentException("a command must name its caller");
        }
        var kind = envelope.actor().kind();
        var onBehalfOf = envelope.onBehalfOf();
        return new CommandContext(
                new Caller(
                        memberId,
                        kind == null ? MemberKind.PERSON : kind,
                        roles(metadata),
                        metadata.get(SCOPE) instanceof String scope ? new TeamId(scope) : null,
                        envelope.token(),
                        onBehalfOf == null ? null : onBehalfOf.value()),
                envelope,
                metadata.get(EXPECTED_VERSION) instanceof Number version ? version.longValue() : null,
                metadata.get(NEW_ID) instanceof String newId ? newId : null);
    }

    private static Map<TeamId, MemberRole> roles(Map<String, ?> metadata) {
        if (!(metadata.get(ROLES) instanceof Map<?, ?> roles)) {
            return Map.of();
        }
        return roles.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        role -> new TeamId(role.getKey().toString()),
                        role -> MemberRole.valueOf(role.getValue().toString().toUpperCase(Locale.ROOT))));
    }
}
