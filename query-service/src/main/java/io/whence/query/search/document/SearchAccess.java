package io.whence.query.search.document;

import io.whence.api.id.TeamId;
import io.whence.query.readmodel.projection.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The access to something: whose it is, and so who sees it. What is deleted hides what is under it.
 *
 * @param author null when unknown
 * @param hidden null when everybody in the team sees it; else the one member beside the owners who does, or {@link #OWNERS}
 */
public record SearchAccess(
        String teamId,
        @Nullable String author,
        boolean deleted,
        @Nullable String hidden) {

    /** Nobody but the owners. */
    static final String OWNERS = "owners";

    public static SearchAccess begun(TeamId teamId, RecordedEvent recorded) {
        var actor = recorded.envelope().actor().memberId();
        return new SearchAccess(teamId.value(), actor == null ? null : actor.value(), false, null);
    }

    public SearchAccess deleted(boolean now) {
        return new SearchAccess(teamId, author, now, hidden);
    }

    /** Where what it is on is seen by so many. */
    public SearchAccess under(@Nullable SearchAccess above) {
        var own = deleted ? (author == null ? OWNERS : author) : null;
        var inherited = above == null ? null : above.hidden;
        if (own == null || inherited == null) {
            return new SearchAccess(teamId, author, deleted, own == null ? inherited : own);
        }
        return new SearchAccess(teamId, author, deleted, own.equals(inherited) ? own : OWNERS);
    }
}
