package io.whence.query.questions;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.swagger.v3.oas.annotations.Parameter;
import io.whence.api.CommonRejection;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.questions.QuestionListing.Sort;
import io.whence.query.questions.QuestionListing.States;
import io.whence.query.readmodel.web.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The query string of a list of questions. */
record QuestionListQuery(
        @Nullable String tag,

        @Parameter(description = "A member's id or handle.") @Nullable
        String author,

        @Parameter(description = "any (default), open, closed or, for owners, deleted.") @Nullable
        String state,

        @Parameter(description = "true for what has an answer, false for what has none.") @Nullable
        Boolean answered,

        @Parameter(description = "activity (default), newest or votes.") @Nullable
        String sort,

        @Nullable Integer limit,
        @Nullable String cursor) {

    /**
     * What the list is asked to hold.
     *
     * @throws io.whence.api.CommandRejectedException with {@code FORBIDDEN} when others than owners ask for what is deleted
     */
    QuestionListing listing(VisibleTeam team, MemberDirectory members, Sort unlessTold) {
        var states = QueryParameters.choice("state", state, States.ANY);
        rejectIf(states == States.DELETED && !team.isOwned(), CommonRejection.FORBIDDEN);
        return new QuestionListing(
                team.id(),
                tag,
                author == null ? null : members.meant(author),
                states,
                answered,
                QueryParameters.choice("sort", sort, unlessTold));
    }
}
