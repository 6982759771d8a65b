package io.whence.query.questions;

import io.whence.api.text.Markdown;
import io.whence.query.questions.QuestionDocument.Tally;
import org.jspecify.annotations.Nullable;

/** An answer as it stands. Times are epoch milliseconds, of when things happened. */
record AnswerDocument(
        String id,
        String question,
        String team,
        @Nullable String author,
        Markdown body,
        boolean deleted,
        boolean locked,
        Tally tally,
        long createdAt,
        long updatedAt,
        long version,
        long position) {

    AnswerDocument body(Markdown newBody, long at) {
        return new AnswerDocument(
                id,
                question,
                team,
                author,
                newBody,
                deleted,
                locked,
                tally.revised(),
                createdAt,
                at,
                version,
                position);
    }

    AnswerDocument deleted(boolean newDeleted) {
        return new AnswerDocument(
                id, question, team, author, body, newDeleted, locked, tally, createdAt, updatedAt, version, position);
    }

    AnswerDocument locked(boolean newLocked) {
        return new AnswerDocument(
                id, question, team, author, body, deleted, newLocked, tally, createdAt, updatedAt, version, position);
    }

    AnswerDocument tally(Tally newTally) {
        return new AnswerDocument(
                id, question, team, author, body, deleted, locked, newTally, createdAt, updatedAt, version, position);
    }

    AnswerDocument asOf(long newVersion, long newPosition) {
        return new AnswerDocument(
                id,
                question,
                team,
                author,
                body,
                deleted,
                locked,
                tally,
                createdAt,
                updatedAt,
                newVersion,
                newPosition);
    }
}
