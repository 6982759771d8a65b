package io.whence.query.identity;

import io.whence.api.member.MemberRole;
import io.whence.query.identity.fold.TeamReference;
import org.jspecify.annotations.Nullable;

/**
 * A team the caller may see.
 *
 * @param role the caller's own in it; null when it is public and the caller is not in it
 * @param position of the last event that changed the team or the caller's place in it
 */
public record VisibleTeam(
        String id, String slug, String name, @Nullable MemberRole role, long position) {

    public TeamReference ref() {
        return new TeamReference(id, slug);
    }

    public boolean isOwned() {
        return role == MemberRole.OWNER;
    }
}
