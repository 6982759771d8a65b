package io.whence.query.timeline;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The query string of a timeline: how much of it is asked for, and in which form. */
record TimelineRequest(
        @Parameter(
                description = "Names of events as question.asked, what they begin with, or vote; separated by commas.")
        @Nullable
        String kind,

        @Parameter(description = "Who did it: ids or handles, separated by commas.") @Nullable
        String actor,

        @Parameter(description = "What it happened to: question, answer, comment, task, board, list, team or member.")
        @Nullable
        String subject,

        @Parameter(description = "A tag the question had then, or a label of the task.") @Nullable
        String tag,

        @Parameter(description = "A board's id: what happened to it, to its lists, and to tasks while they were on it.")
        @Nullable
        String board,

        @Parameter(description = "Words that are all in what was written.") @Nullable
        String q,

        @Parameter(description = "occurred (default): from, to and the order go by when it happened; or recorded.")
        @Nullable
        String by,

        @Parameter(description = "The earliest time, inclusive (RFC 3339).") @Nullable
        String from,

        @Parameter(description = "The latest time, exclusive (RFC 3339).") @Nullable
        String to,

        @Parameter(description = "desc (default) for the newest first, or asc.") @Nullable
        String order,

        @Parameter(description = "edits folds consecutive edits of one thing by one person into one item.") @Nullable
        String collapse,

        @Parameter(description = "json, activity, atom, feed, ndjson, csv, cloudevent, cloudevents or events.")
        @Nullable
        String format,

        @Parameter(description = "For events: the moment after which they begin, an instant or a position.") @Nullable
        String since,

        @Nullable Integer limit,
        @Nullable String cursor) {

    /** The same, for another page. */
    TimelineRequest on(int newLimit, @Nullable String newCursor) {
        return new TimelineRequest(
                kind, actor, subject, tag, board, q, by, from, to, order, collapse, format, since, newLimit, newCursor);
    }
}
