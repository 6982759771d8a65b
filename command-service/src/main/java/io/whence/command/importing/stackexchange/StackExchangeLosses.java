package io.whence.command.importing.stackexchange;

import static io.whence.command.importing.ImportLoss.approximated;
import static io.whence.command.importing.ImportLoss.skipped;

import io.whence.command.importing.ImportLoss;
import java.util.Map;

/** All that of a dump does not, or not quite, become events. */
final class StackExchangeLosses {

    static final ImportLoss MALFORMED_ROW =
            skipped("malformed-row", "A column is missing or does not hold what it must.");
    static final ImportLoss REPEATED_ID = skipped("repeated-id", "An earlier row of the file has the same id.");
    static final ImportLoss BADGES = skipped("badges", "There are no badges here.");
    static final ImportLoss TAGS = skipped("tags", "A tag is what questions carry; its counts follow from them.");
    static final ImportLoss IDLE_USER = skipped("user-without-acts", "The user did nothing that the dump tells of.");
    static final ImportLoss POST_ABSENT = skipped("post-absent", "The post it is about is not in the dump.");
    static final ImportLoss QUESTION_ABSENT = skipped("question-absent", "The question it answers is not in the dump.");
    static final ImportLoss OTHER_POST =
            skipped("other-post-type", "Tag wikis, nominations and the like are neither questions nor answers.");
    static final ImportLoss NOT_FOR_ANSWERS =
            skipped("not-for-answers", "An answer has no title or tags and cannot be closed.");
    static final ImportLoss SUGGESTION_ALONE =
            skipped("suggested-edit-alone", "It approves an edit that has no rows of its own.");
    static final ImportLoss REPEATED_IN_REVISION =
            skipped("repeated-in-revision", "Another row gave the same part of the same revision.");
    static final ImportLoss ACCEPT_SUPERSEDED =
            skipped("accept-superseded", "It accepts what is not the accepted answer, and came last.");
    static final ImportLoss ACCEPT_OF_QUESTION = skipped("accept-of-question", "Only answers are accepted.");
    static final ImportLoss LINK_NOT_OF_QUESTIONS =
            skipped("link-not-of-questions", "Only questions link to questions here, and both must be in the dump.");
    static final ImportLoss LINK_TYPE = skipped("link-type", "The kind of link is not known.");

    static final ImportLoss VOTER_UNKNOWN = approximated(
            "voter-unknown", "A vote row carries a day and no voter: the vote has no actor, the day its time.");
    static final ImportLoss ACCEPTED_BY_ASKER = approximated(
            "accepted-by-asker", "The row carries a day and no actor: the asker is taken for the one who accepted.");
    static final ImportLoss ACCEPTED_WITHOUT_VOTE = approximated(
            "accepted-without-vote", "The post names an accepted answer no vote accepts: accepted at a time unknown.");
    static final ImportLoss ACCEPTED_ABSENT = approximated(
            "accepted-answer-absent", "The accepted answer is not an answer to it in the dump: none is accepted.");
    static final ImportLoss AUTHOR_BY_NAME =
            approximated("author-by-name", "The account is gone and only its name is left: one author for each name.");
    static final ImportLoss AUTHOR_UNKNOWN =
            approximated("author-unknown", "The row names nobody: the actor is unknown.");
    static final ImportLoss AUTHOR_NOT_LISTED = approximated(
            "author-not-listed", "The user is not in Users.xml: known by number or by the name in the row.");
    static final ImportLoss PROFILE =
            approximated("profile-columns", "Of a user only the name and the first day are kept.");
    static final ImportLoss POST_COLUMNS =
            approximated("post-columns", "View and favourite counts, wiki dates and content licences are not kept.");
    static final ImportLoss COMMENT_SCORE = approximated("comment-score", "A comment has no score here.");
    static final ImportLoss SUGGESTION_APPROVER =
            approximated("suggested-edit-approver", "The edit is its proposer's; who approved it is not kept.");
    static final ImportLoss ROLLBACK_TARGET =
            approximated("rollback-target-unknown", "The revision it went back to is not in the dump.");
    static final ImportLoss FIRST_REVISION = approximated(
            "first-revision-incomplete",
            "Its first title, text or tags are not in the history: the post's own are taken.");
    static final ImportLoss CLOSE_REASON =
            approximated("close-reason-unknown", "The reason is not one of those known: other.");
    static final ImportLoss ORIGINAL_ABSENT =
            approximated("duplicate-original-absent", "A question it is said to duplicate is not in the dump.");
    static final ImportLoss DETAILS_UNREADABLE =
            approximated("details-unreadable", "Voters and originals could not be read.");
    static final ImportLoss RECONCILED = approximated(
            "state-reconciled", "The history leaves it in another state than the post row: set right at its end.");

    private static final ImportLoss HISTORY_TYPE =
            skipped("history-type-unknown", "The kind of history row is not known.");
    private static final ImportLoss VOTE_TYPE = skipped("vote-type-unknown", "The kind of vote is not known.");

    private static final Map<Long, String> HISTORY = Map.ofEntries(
            Map.entry(16L, "Made community wiki: there is no such state here."),
            Map.entry(17L, "Migrated: the other site is not here."),
            Map.entry(18L, "Merged: its rows name the posts as they are now."),
            Map.entry(19L, "Protected: there is no such state here."),
            Map.entry(20L, "Protection ended: there is no such state here."),
            Map.entry(21L, "Disassociated from its author: the rows name whom they name."),
            Map.entry(22L, "Unmerged: its rows name the posts as they are now."),
            Map.entry(25L, "Tweeted about."),
            Map.entry(31L, "A discussion of it moved to chat."),
            Map.entry(33L, "A notice was added: there are no notices here."),
            Map.entry(34L, "A notice was removed: there are no notices here."),
            Map.entry(35L, "Migrated away: the other site is not here."),
            Map.entry(36L, "Migrated here: the other site is not here."),
            Map.entry(37L, "Source of a merge: its rows name the posts as they are now."),
            Map.entry(38L, "Destination of a merge: its rows name the posts as they are now."),
            Map.entry(50L, "Bumped by the site: nobody's act."),
            Map.entry(52L, "Became a hot question: nobody's act."),
            Map.entry(53L, "Was taken off the hot questions: there is no such list here."),
            Map.entry(66L, "Written with a wizard."));

    private static final Map<Long, String> VOTES = Map.ofEntries(
            Map.entry(4L, "An offensive flag: flags are not votes."),
            Map.entry(5L, "A bookmark: there are no bookmarks here."),
            Map.entry(6L, "A vote to close: the history row names the voters."),
            Map.entry(7L, "A vote to reopen: the history row names the voters."),
            Map.entry(8L, "A bounty began: there are no bounties here."),
            Map.entry(9L, "A bounty ended: there are no bounties here."),
            Map.entry(10L, "A vote to delete: the history row names the voters."),
            Map.entry(11L, "A vote to undelete: the history row names the voters."),
            Map.entry(12L, "A spam flag: flags are not votes."),
            Map.entry(15L, "A moderator's review: not a vote."),
            Map.entry(16L, "The approval of a suggested edit: not a vote."));

    private StackExchangeLosses() {}

    static ImportLoss historyType(long type) {
        var reason = HISTORY.get(type);
        return reason == null ? HISTORY_TYPE : skipped("history-type-" + type, reason);
    }

    static ImportLoss voteType(long type) {
        var reason = VOTES.get(type);
        return reason == null ? VOTE_TYPE : skipped("vote-type-" + type, reason);
    }
}
