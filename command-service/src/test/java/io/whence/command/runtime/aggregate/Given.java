package io.whence.command.runtime.aggregate;

import io.whence.api.CommandRejectedException;
import io.whence.api.Rejection;
import io.whence.api.event.Event;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.command.runtime.bus.CommandTargetReader;
import io.whence.command.runtime.bus.EnvelopeCorrelationProvider;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.StreamViews;
import io.whence.platform.web.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;

/** The people and teams that aggregate tests play with, and a fixture wired as the service is. */
public final class Given {

    public static final TeamId TEAM = TeamId.ofSlug("atlas");
    public static final TeamId OTHER_TEAM = TeamId.ofSlug("else");
    public static final MemberId ADA = MemberId.ofHandle("ada");
    public static final MemberId BOB = MemberId.ofHandle("bob");
    public static final MemberId OWNER = MemberId.ofHandle("owner");
    public static final MemberId READER = MemberId.ofHandle("rae");
    public static final MemberId OUTSIDER = MemberId.ofHandle("oli");
    public static final MemberId BOT = MemberId.ofHandle("bot");
    public static final MemberId IMPORTED = MemberId.ofHandle("imported");

    private static final Map<MemberId, MemberRole> ROLES = Map.of(
            ADA,
            MemberRole.MEMBER,
            BOB,
            MemberRole.MEMBER,
            OWNER,
            MemberRole.OWNER,
            READER,
            MemberRole.READER,
            BOT,
            MemberRole.MEMBER,
            IMPORTED,
            MemberRole.READER);

    private Given() {}

    /** A private team that the people above are in. */
    public static final class People implements IdentityDirectory {

        public final Map<TeamId, TeamVisibility> teams =
                new HashMap<>(Map.of(TEAM, TeamVisibility.PRIVATE, OTHER_TEAM, TeamVisibility.PRIVATE));

        @Override
        public Optional<KnownTeam> team(TeamId teamId) {
            return Optional.ofNullable(teams.get(teamId)).map(visibility -> new KnownTeam(teamId, visibility));
        }

        @Override
        public Optional<KnownMember> member(MemberId memberId) {
            return memberId.equals(OUTSIDER)
                    ? Optional.of(
                            new KnownMember(OUTSIDER, MemberKind.PERSON, true, Map.of(OTHER_TEAM, MemberRole.OWNER)))
                    : Optional.ofNullable(ROLES.get(memberId))
                            .map(role -> new KnownMember(
                                    memberId, kind(memberId), !memberId.equals(IMPORTED), Map.of(TEAM, role)));
        }

        @Override
        public Optional<KnownToken> token(TokenId tokenId) {
            return Optional.empty();
        }
    }

    /** The entries of directories, as a test puts them there. */
    public static final class Entries implements StreamViews {

        private final Map<String, Object> byId = new HashMap<>();

        public void put(Object id, Object entry) {
            byId.put(id.toString(), entry);
        }

        public void remove(Object id) {
            byId.remove(id.toString());
        }

        @Override
        public <T> Optional<T> tell(Class<T> type, String id, Fold<T> fold) {
            return Optional.ofNullable(byId.get(id)).map(type::cast);
        }
    }

    public static <A extends WhenceAggregate<?>> AggregateTestFixture<A> fixture(Class<A> type) {
        var fixture = new AggregateTestFixture<>(type);
        var people = new People();
        fixture.registerInjectableResource(people);
        fixture.registerInjectableResource(new AccessPolicy(people));
        fixture.registerInjectableResource(new EventStreamReader(fixture.getEventStore(), failure -> failure));
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(new EnvelopeCorrelationProvider()));
        fixture.registerCommandTargetResolver(new CommandTargetReader());
        return fixture;
    }

    public static AccessPolicy gate() {
        return new AccessPolicy(new People());
    }

    private static MemberKind kind(MemberId member) {
        return member.equals(BOT) ? MemberKind.AGENT : MemberKind.PERSON;
    }

    /** The metadata of a command by somebody, in whichever role they have. */
    public static Map<String, Object> by(MemberId member) {
        return by(member, null, null, null, null);
    }

    public static Map<String, Object> by(MemberId member, TeamId scope) {
        return by(member, null, null, null, scope);
    }

    public static Map<String, Object> byOnBehalfOf(MemberId member, MemberId onBehalfOf) {
        return by(member, onBehalfOf, null, null, null);
    }

    /** A command with an idempotency key; the digest stands for what was asked. */
    public static Map<String, Object> keyed(MemberId member, String key, String digest) {
        return by(member, null, new String[] {key, digest}, null, null);
    }

    public static Map<String, Object> expecting(MemberId member, long version) {
        return by(member, null, null, version, null);
    }

    private static Map<String, Object> by(
            MemberId member,
            @Nullable MemberId onBehalfOf,
            String @Nullable [] key,
            @Nullable Long expectedVersion,
            @Nullable TeamId scope) {
        var role = ROLES.get(member);
        Map<TeamId, MemberRole> roles = member.equals(OUTSIDER)
                ? Map.of(OTHER_TEAM, MemberRole.OWNER)
                : role == null ? Map.of() : Map.of(TEAM, role);
        var envelope = new EventEnvelope(
                new EventActor(member, kind(member)),
                onBehalfOf,
                RecordingChannel.API,
                null,
                key == null ? "command" : key[0],
                key == null ? null : key[1],
                "request",
                "request",
                null,
                null);
        return new CommandContext(
                        new Caller(member, kind(member), roles, scope, null, null), envelope, expectedVersion, null)
                .toMetadata();
    }

    /** An event that somebody caused earlier. */
    public static EventMessage<Event> event(MemberId actor, Event event) {
        return new GenericEventMessage<>(event, envelope(actor, null).toMetadata());
    }

    public static EventEnvelope envelope(MemberId actor, @Nullable String externalId) {
        return new EventEnvelope(
                new EventActor(actor, kind(actor)),
                null,
                externalId == null ? RecordingChannel.API : RecordingChannel.IMPORT,
                TEAM,
                "earlier",
                null,
                "earlier",
                "earlier",
                null,
                externalId == null ? null : new Source("elsewhere", externalId));
    }

    /** Says that a command was refused for a reason, and that nothing came of it. */
    public static void expectRejection(ResultValidator<?> result, Rejection rejection) {
        result.expectNoEvents().expectException(new CustomMatcher<Object>(rejection.toString()) {
            @Override
            public boolean matches(@Nullable Object thrown) {
                return thrown instanceof CommandRejectedException rejected && rejected.rejection() == rejection;
            }
        });
    }

    /** The aggregates of one fixture, for the handlers of rules that span several. */
    public static <A extends WhenceAggregate<?>> AggregateAccess access(
            AggregateTestFixture<A> fixture, AggregateType<A> type) {
        return new AggregateAccess(new AggregateLoader(List.of(type), _ -> fixture.getRepository()), gate());
    }
}
