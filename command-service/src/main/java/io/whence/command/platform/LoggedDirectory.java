package io.whence.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.api.Event;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamId;
import io.whence.api.token.TokenEvent;
import io.whence.api.token.TokenId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * A directory read from the log, remembered until an event of this process changes it: a token revoked here is refused from the
 * next request on. What another process changes is seen after {@link #STALE_AFTER} at the latest.
 */
final class LoggedDirectory implements Directory {

    static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private final PastEvents past;
    private final Cache<String, Optional<?>> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(STALE_AFTER)
            .build();

    LoggedDirectory(PastEvents past) {
        this.past = past;
    }

    void follow(EventBus events) {
        events.subscribe(batch -> batch.forEach(this::forget));
    }

    @Override
    public Optional<KnownTeam> team(TeamId teamId) {
        return look(KnownTeam.class, teamId.value(), Folds::team);
    }

    @Override
    public Optional<KnownMember> member(MemberId memberId) {
        return look(KnownMember.class, memberId.value(), Folds::member);
    }

    @Override
    public Optional<KnownToken> token(TokenId tokenId) {
        return look(KnownToken.class, tokenId.value(), Folds::token);
    }

    private <T> Optional<T> look(Class<T> type, String id, Function<List<Event>, Optional<T>> fold) {
        // Read and put as one step: a commit meanwhile waits to make it forgotten, so nothing stale can stay.
        var found = known.get(id, key -> fold.apply(past.of(key)));
        return found == null ? Optional.empty() : found.map(type::cast);
    }

    private void forget(EventMessage<?> message) {
        if (message.getPayload() instanceof TeamEvent
                || message.getPayload() instanceof MemberEvent
                || message.getPayload() instanceof TokenEvent) {
            var id = ((Event) message.getPayload()).accept(AggregateIdOf.INSTANCE);
            // Subscribers are told before the commit; only after it does reading again give the new state.
            CurrentUnitOfWork.get().afterCommit(_ -> known.invalidate(id));
        }
    }
}
