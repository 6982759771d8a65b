package io.whence.command.importing.stackexchange;

import io.whence.api.question.QuestionEvent.AnswerAccepted;
import io.whence.api.wire.Precision;
import io.whence.command.importing.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Accepted answers: a vote says on which day, the question's row which one it is now. The last acceptance on record is the
 * row's.
 */
final class Accepts {

    private static final String FINAL_VOTES =
            "CREATE TABLE finals AS SELECT a.parent AS question, max(v.id) AS vote FROM votes v"
                    + " JOIN posts a ON a.id=v.post JOIN posts q ON q.id=a.parent"
                    + " WHERE v.type=1 AND a.type=2 AND a.why IS NULL AND q.accepted=a.id GROUP BY a.parent";
    private static final String VOTES =
            "SELECT v.id, v.at, v.post, a.type, a.why, a.parent, a.sort, q.owner, q.owner_name, f.vote"
                    + " FROM votes v LEFT JOIN posts a ON a.id=v.post LEFT JOIN posts q ON q.id=a.parent"
                    + " LEFT JOIN finals f ON f.question=a.parent WHERE v.type=1 ORDER BY a.parent, v.id";
    private static final String WITHOUT_VOTE = "SELECT q.id, q.accepted, a.sort, q.owner, q.owner_name FROM posts q"
            + " LEFT JOIN posts a ON a.id=q.accepted AND a.type=2 AND a.parent=q.id AND a.why IS NULL"
            + " WHERE q.type=1 AND q.accepted IS NOT NULL AND NOT EXISTS (SELECT 1 FROM finals f WHERE f.question=q.id)";

    private final Dump dump;
    private long question;
    private long sort;

    Accepts(Dump dump) {
        this.dump = dump;
    }

    void resolve() throws SQLException {
        dump.staging().run(FINAL_VOTES);
        dump.staging().run("CREATE INDEX finals_by_question ON finals(question)");
        dump.staging().each(VOTES, this::vote);
        dump.staging().each(WITHOUT_VOTE, this::withoutVote);
    }

    private void vote(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        var type = Staging.number(row, 4);
        var loss = Dump.lossOf(type, row.getString(5));
        if (loss != null) {
            dump.skipped(SourceFile.VOTES, loss, id);
            return;
        }
        if (type == null || type != Dump.ANSWER) {
            dump.skipped(SourceFile.VOTES, Losses.ACCEPT_OF_QUESTION, id);
            return;
        }
        var last = Staging.number(row, 10);
        if (last == null || id > last) {
            dump.skipped(SourceFile.VOTES, Losses.ACCEPT_SUPERSEDED, id);
            return;
        }
        // Days alone do not order two acceptances of one day; their rows do.
        sort = Math.max(Math.max(row.getLong(2), row.getLong(7)), row.getLong(6) == question ? sort : 0);
        question = row.getLong(6);
        accept(row.getLong(2), Precision.DAY, row.getLong(3), asker(row, 8), SourceFile.VOTES.id(id));
        dump.ledger().approximated(Losses.ACCEPTED_BY_ASKER, SourceFile.VOTES.id(id));
        dump.imported(SourceFile.VOTES);
    }

    private void withoutVote(ResultSet row) throws SQLException {
        question = row.getLong(1);
        var sourceId = SourceFile.POSTS.id(question);
        var answered = Staging.number(row, 3);
        if (answered == null) {
            dump.ledger().approximated(Losses.ACCEPTED_ABSENT, sourceId);
            return;
        }
        sort = answered;
        accept(answered, Precision.UNKNOWN, row.getLong(2), asker(row, 4), sourceId + "/accepted");
        dump.ledger().approximated(Losses.ACCEPTED_WITHOUT_VOTE, sourceId);
    }

    private void accept(long at, Precision precision, long answer, Author asker, String sourceId) throws SQLException {
        dump.happenedSomehow(
                sort,
                Dump.at(at, precision),
                new AnswerAccepted(dump.ids().question(question), dump.ids().answer(answer)),
                dump.authors().actor(asker, sort, sourceId),
                sourceId);
    }

    private static Author asker(ResultSet row, int column) throws SQLException {
        return new Author(Staging.number(row, column), row.getString(column + 1));
    }
}
