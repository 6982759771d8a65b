package io.whence.query.identity;

import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.TeamDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is answered.
 *
 * @param role the caller's own; null when they are not in it
 */
record TeamView(
        String id,
        long version,
        String slug,
        String name,
        TeamVisibility visibility,
        @Nullable MemberRole role,
        Instant createdAt) {

    static TeamView of(TeamDocument team, Caller caller) {
        return new TeamView(
                team.id(),
                team.version(),
                team.slug(),
                team.name(),
                team.visibility(),
                caller.roleIn(new TeamId(team.id())),
                team.createdAt());
    }
}
