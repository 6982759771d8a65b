package io.whence.query.questions;

import io.whence.api.text.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment as it stands. Times are epoch milliseconds, of when things happened. */
record CommentDocument(
        String id,
        String on,
        String subject,
        String team,
        @Nullable String author,
        @Nullable String replyTo,
        Markdown body,
        List<String> mentions,
        boolean deleted,
        boolean resolved,
        int revisions,
        long createdAt,
        long updatedAt,
        long version) {

    CommentDocument body(Markdown newBody, List<String> newMentions, long at) {
        return new CommentDocument(
                id,
                on,
                subject,
                team,
                author,
                replyTo,
                newBody,
                newMentions,
                deleted,
                resolved,
                revisions + 1,
                createdAt,
                at,
                version);
    }

    CommentDocument delete() {
        return new CommentDocument(
                id, on, subject, team, author, replyTo, body, mentions, true, resolved, revisions, createdAt, updatedAt,
                version);
    }

    CommentDocument resolved(boolean newResolved) {
        return new CommentDocument(
                id,
                on,
                subject,
                team,
                author,
                replyTo,
                body,
                mentions,
                deleted,
                newResolved,
                revisions,
                createdAt,
                updatedAt,
                version);
    }

    CommentDocument asOf(long newVersion) {
        return new CommentDocument(
                id,
                on,
                subject,
                team,
                author,
                replyTo,
                body,
                mentions,
                deleted,
                resolved,
                revisions,
                createdAt,
                updatedAt,
                newVersion);
    }
}
