package io.whence.query.visibility;

import io.whence.platform.web.Caller;
import io.whence.query.identity.VisibleTeam;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a {@link PostState} that tells who may see it; what a post says need not be read for that.
 *
 * @param author null when unknown
 * @param position of the last event that changed anything about it
 */
public record PostOutline(String teamId, @Nullable String author, boolean deleted, long position) {

    /** What is deleted is seen by its author and by the team's owners; {@code team} is null where the caller may not see it. */
    public boolean isSeenBy(Caller caller, @Nullable VisibleTeam team) {
        return team != null
                && (!deleted || team.isOwned() || caller.memberId().value().equals(author));
    }
}
