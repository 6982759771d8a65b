package io.whence.command.runtime.directory;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.command.runtime.history.StreamViews;
import java.util.Optional;

/** A directory read from the log: a token revoked is refused from the next request on. */
public final class EventSourcedIdentityDirectory implements IdentityDirectory {

    private final StreamViews stories;

    public EventSourcedIdentityDirectory(StreamViews stories) {
        this.stories = stories;
    }

    @Override
    public Optional<KnownTeam> team(TeamId teamId) {
        return stories.tell(KnownTeam.class, teamId.value(), IdentityFolds::team);
    }

    @Override
    public Optional<KnownMember> member(MemberId memberId) {
        return stories.tell(KnownMember.class, memberId.value(), IdentityFolds::member);
    }

    @Override
    public Optional<KnownToken> token(TokenId tokenId) {
        return stories.tell(KnownToken.class, tokenId.value(), IdentityFolds::token);
    }
}
