package io.whence.query.identity.family;

import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of access tokens, which let somebody, or a program, act in a member's name: that is for all of the team to know. */
@Component
final class TokenFamily implements EventFamily<TokenEvent> {

    @Override
    public Class<TokenEvent> events() {
        return TokenEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(TokenEvent event) {
        return switch (event) {
            case TokenIssued e -> EventScope.ofTeam(e.teamId()).happeningTo(e.memberId());
            case TokenRevoked e -> EventScope.ofTeam(null).happeningTo(e.memberId());
        };
    }

    /** Nobody reads a hash of a secret. */
    @Override
    public TokenEvent told(TokenEvent event) {
        return switch (event) {
            case TokenIssued e -> new TokenIssued(e.tokenId(), e.memberId(), e.teamId(), e.name(), "");
            case TokenRevoked e -> e;
        };
    }

    @Override
    public String sentence(TokenEvent event, SentenceContext context) {
        boolean self = context.isSelf();
        return context.who()
                + switch (event) {
                    case TokenIssued _ -> "made an access token" + (self ? "" : " for " + context.whom());
                    case TokenRevoked _ -> "revoked an access token" + (self ? "" : " of " + context.whom());
                };
    }

    @Override
    public ActivityVerb verb(TokenEvent event) {
        return switch (event) {
            case TokenIssued _ -> ActivityVerb.CREATE;
            case TokenRevoked _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(TokenEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(TokenEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(TokenEvent event) {
        return null;
    }
}
