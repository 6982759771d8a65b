package io.whence.command.importing.stackexchange;

import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.question.QuestionRelation;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;

/** Links between questions. */
record QuestionLinkFacts(StagedDump dump) {

    static final int LINKED = 1;
    static final int DUPLICATE = 3;

    void resolve() {
        dump.staging()
                .each(
                        "SELECT l.id, l.type, l.post, l.related, l.at, max(l.at, p.sort, r.sort) FROM links l"
                                + " LEFT JOIN posts p ON p.id=l.post AND p.type=1 AND p.why IS NULL"
                                + " LEFT JOIN posts r ON r.id=l.related AND r.type=1 AND r.why IS NULL ORDER BY l.id",
                        this::link);
    }

    private void link(StagedRow row) {
        long id = row.number(1);
        var sort = row.numberIfAny(6);
        if (sort == null) {
            dump.skipped(DumpSourceFile.POST_LINKS, StackExchangeLosses.LINK_NOT_OF_QUESTIONS, id);
            return;
        }
        var relation = row.number(2) == DUPLICATE ? QuestionRelation.DUPLICATES : QuestionRelation.RELATES_TO;
        dump.happenedSomehow(
                sort,
                StagedDump.at(row.number(5), TimePrecision.INSTANT),
                new QuestionLinked(
                        dump.ids().question(row.number(3)), dump.ids().question(row.number(4)), relation),
                EventActor.UNKNOWN,
                DumpSourceFile.POST_LINKS.id(id));
        dump.imported(DumpSourceFile.POST_LINKS);
    }
}
