package io.whence.command.importing.stackexchange;

import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;

/**
 * Accepted answers: a vote says on which day, the question's row which one it is now. The last acceptance on record is the
 * row's.
 */
final class AcceptedAnswerFacts {

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

    private final StagedDump dump;
    private long question;
    private long sort;

    AcceptedAnswerFacts(StagedDump dump) {
        this.dump = dump;
    }

    void resolve() {
        dump.staging().run(FINAL_VOTES);
        dump.staging().run("CREATE INDEX finals_by_question ON finals(question)");
        dump.staging().each(VOTES, this::vote);
        dump.staging().each(WITHOUT_VOTE, this::withoutVote);
    }

    private void vote(StagedRow row) {
        long id = row.number(1);
        var type = row.numberIfAny(4);
        var loss = StagedDump.lossOf(type, row.textIfAny(5));
        if (loss != null) {
            dump.skipped(DumpSourceFile.VOTES, loss, id);
            return;
        }
        if (type == null || type != StagedDump.ANSWER) {
            dump.skipped(DumpSourceFile.VOTES, StackExchangeLosses.ACCEPT_OF_QUESTION, id);
            return;
        }
        var last = row.numberIfAny(10);
        if (last == null || id > last) {
            dump.skipped(DumpSourceFile.VOTES, StackExchangeLosses.ACCEPT_SUPERSEDED, id);
            return;
        }
        // Days alone do not order two acceptances of one day; their rows do.
        sort = Math.max(Math.max(row.number(2), row.number(7)), row.number(6) == question ? sort : 0);
        question = row.number(6);
        accept(row.number(2), TimePrecision.DAY, row.number(3), asker(row, 8), DumpSourceFile.VOTES.id(id));
        dump.ledger().approximated(StackExchangeLosses.ACCEPTED_BY_ASKER, DumpSourceFile.VOTES.id(id));
        dump.imported(DumpSourceFile.VOTES);
    }

    private void withoutVote(StagedRow row) {
        question = row.number(1);
        var sourceId = DumpSourceFile.POSTS.id(question);
        var answered = row.numberIfAny(3);
        if (answered == null) {
            dump.ledger().approximated(StackExchangeLosses.ACCEPTED_ABSENT, sourceId);
            return;
        }
        sort = answered;
        accept(answered, TimePrecision.UNKNOWN, row.number(2), asker(row, 4), sourceId + "/accepted");
        dump.ledger().approximated(StackExchangeLosses.ACCEPTED_WITHOUT_VOTE, sourceId);
    }

    private void accept(long at, TimePrecision precision, long answer, SourceAuthor asker, String sourceId) {
        dump.happenedSomehow(
                sort,
                StagedDump.at(at, precision),
                new AnswerAccepted(dump.ids().question(question), dump.ids().answer(answer)),
                dump.authors().actor(asker, sort, sourceId),
                sourceId);
    }

    private static SourceAuthor asker(StagedRow row, int column) {
        return new SourceAuthor(row.numberIfAny(column), row.textIfAny(column + 1));
    }
}
