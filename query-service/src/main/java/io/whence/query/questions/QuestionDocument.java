package io.whence.query.questions;

import io.whence.api.question.CloseReason;
import io.whence.api.question.Relation;
import io.whence.api.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands. Times are epoch milliseconds, of when things happened.
 *
 * @param author null when the record does not say who asked
 * @param version how many events the question itself holds
 * @param position of the last event that changed what a reader of the question is shown
 */
public record QuestionDocument(
        String id,
        String team,
        @Nullable String author,
        String title,
        Markdown body,
        List<String> tags,
        @Nullable Closure closure,
        boolean deleted,
        boolean locked,
        @Nullable String acceptedAnswer,
        List<Link> links,
        Tally tally,
        Times times,
        long version,
        long position) {

    /** Why and by whom it was closed. */
    record Closure(
            CloseReason reason,
            List<String> duplicateOf,
            @Nullable String note,
            @Nullable String by,
            List<String> voters,
            long at) {}

    record Link(String to, Relation relation) {}

    /** Counts: comments are those on the question itself. */
    record Tally(int upVotes, int downVotes, int answers, int comments, int revisions) {

        static final Tally NONE = new Tally(0, 0, 0, 0, 1);

        int score() {
            return upVotes - downVotes;
        }

        Tally votes(int up, int down) {
            return new Tally(upVotes + up, downVotes + down, answers, comments, revisions);
        }

        Tally answers(int more) {
            return new Tally(upVotes, downVotes, answers + more, comments, revisions);
        }

        Tally comments(int more) {
            return new Tally(upVotes, downVotes, answers, comments + more, revisions);
        }

        Tally revised() {
            return new Tally(upVotes, downVotes, answers, comments, revisions + 1);
        }
    }

    /**
     * When it was asked, last changed itself, and last had anything happen to it that is worth coming back for.
     *
     * @param updatedAt of the latest revision
     * @param activityAt of the latest revision or answer, as people sort by
     */
    record Times(long createdAt, long updatedAt, long activityAt) {}

    QuestionDocument content(String newTitle, Markdown newBody, List<String> newTags, long at) {
        return new QuestionDocument(
                id,
                team,
                author,
                newTitle,
                newBody,
                newTags,
                closure,
                deleted,
                locked,
                acceptedAnswer,
                links,
                tally.revised(),
                new Times(times.createdAt, at, Math.max(times.activityAt, at)),
                version,
                position);
    }

    QuestionDocument closure(@Nullable Closure newClosure) {
        return with(newClosure, deleted, locked, acceptedAnswer, links, tally, times);
    }

    QuestionDocument deleted(boolean newDeleted) {
        return with(closure, newDeleted, locked, acceptedAnswer, links, tally, times);
    }

    QuestionDocument locked(boolean newLocked) {
        return with(closure, deleted, newLocked, acceptedAnswer, links, tally, times);
    }

    QuestionDocument accepted(@Nullable String answer) {
        return with(closure, deleted, locked, answer, links, tally, times);
    }

    QuestionDocument link(Link link) {
        var all = new ArrayList<>(links);
        all.add(link);
        return with(closure, deleted, locked, acceptedAnswer, all, tally, times);
    }

    QuestionDocument tally(Tally newTally) {
        return with(closure, deleted, locked, acceptedAnswer, links, newTally, times);
    }

    QuestionDocument active(long at) {
        return with(
                closure,
                deleted,
                locked,
                acceptedAnswer,
                links,
                tally,
                new Times(times.createdAt, times.updatedAt, Math.max(times.activityAt, at)));
    }

    /** As of an event of its own, or of something under it. */
    QuestionDocument asOf(long newVersion, long newPosition) {
        return new QuestionDocument(
                id,
                team,
                author,
                title,
                body,
                tags,
                closure,
                deleted,
                locked,
                acceptedAnswer,
                links,
                tally,
                times,
                newVersion,
                newPosition);
    }

    private QuestionDocument with(
            @Nullable Closure newClosure,
            boolean newDeleted,
            boolean newLocked,
            @Nullable String newAccepted,
            List<Link> newLinks,
            Tally newTally,
            Times newTimes) {
        return new QuestionDocument(
                id,
                team,
                author,
                title,
                body,
                tags,
                newClosure,
                newDeleted,
                newLocked,
                newAccepted,
                newLinks,
                newTally,
                newTimes,
                version,
                position);
    }
}
