package io.whence.command.importing.stackexchange;

import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;

/** Votes up and down: of each the day is known, and nobody who cast it. */
record VoteRowFacts(StagedDump dump) {

    static final int ACCEPTED = 1;
    static final int UP = 2;
    static final int DOWN = 3;

    void resolve() {
        dump.staging()
                .each(
                        "SELECT v.id, v.type, v.at, v.post, p.type, p.why, p.sort, p.parent FROM votes v"
                                + " LEFT JOIN posts p ON p.id=v.post WHERE v.type<>1 ORDER BY v.id",
                        this::vote);
    }

    private void vote(StagedRow row) {
        long id = row.number(1);
        var type = row.numberIfAny(5);
        var loss = StagedDump.lossOf(type, row.textIfAny(6));
        if (loss != null || type == null) {
            dump.skipped(DumpSourceFile.VOTES, loss == null ? StackExchangeLosses.POST_ABSENT : loss, id);
            return;
        }
        long at = row.number(3);
        long sort = Math.max(at, row.number(7));
        var value = row.number(2) == UP ? VoteValue.UP : VoteValue.DOWN;
        var event = event(type, row.number(4), row.number(8), value);
        var sourceId = DumpSourceFile.VOTES.id(id);
        dump.happenedSomehow(sort, StagedDump.at(at, TimePrecision.DAY), event, EventActor.UNKNOWN, sourceId);
        dump.ledger().approximated(StackExchangeLosses.VOTER_UNKNOWN, sourceId);
        dump.imported(DumpSourceFile.VOTES);
    }

    private Event event(long type, long post, long question, VoteValue value) {
        return type == StagedDump.QUESTION
                ? new QuestionVoted(dump.ids().question(post), value, null)
                : new AnswerVoted(dump.ids().answer(post), dump.ids().question(question), value, null);
    }
}
