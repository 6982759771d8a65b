package io.whence.query.tasks.list;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.swagger.v3.oas.annotations.Parameter;
import io.whence.api.CommonRejection;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.web.QueryParameters;
import io.whence.query.tasks.list.TaskListing.Sort;
import io.whence.query.tasks.list.TaskListing.States;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The query string of a list of tasks. */
record TaskListQuery(
        @Parameter(description = "A member's id or handle.") @Nullable
        String assignee,

        @Nullable String label,
        @Parameter(description = "A board's id.") @Nullable String board,
        @Parameter(description = "A list's id.") @Nullable String list,

        @Parameter(description = "any (default), open, done, archived or, for owners, deleted.") @Nullable
        String state,

        @Parameter(
                description = "overdue (what is still open), none, or A..B with days (in UTC, both included) or times"
                        + " (RFC 3339, B excluded); either may be missing.")
        @Nullable
        String due,

        @Parameter(description = "true for what waits for an open task, false for what does not.") @Nullable
        Boolean blocked,

        @Parameter(description = "activity (default), newest, due (default with a due date) or priority.") @Nullable
        String sort,

        @Nullable Integer limit,
        @Nullable String cursor) {

    /** What comes first in a list of what there is, unless told. */
    Sort usual() {
        return due == null ? Sort.ACTIVITY : Sort.DUE;
    }

    /**
     * What the list is asked to hold.
     *
     * @throws io.whence.api.CommandRejectedException with {@code FORBIDDEN} when others than owners ask for what is deleted
     */
    TaskListing listing(VisibleTeam team, MemberDirectory members, Instant now, Sort unlessTold) {
        var states = QueryParameters.choice("state", state, States.ANY);
        rejectIf(states == States.DELETED && !team.isOwned(), CommonRejection.FORBIDDEN);
        var range = DueRange.of(due, now);
        return new TaskListing(
                team.id(),
                assignee == null ? null : members.meant(assignee),
                label,
                board,
                list,
                states,
                range,
                blocked,
                QueryParameters.choice("sort", sort, unlessTold),
                due);
    }
}
