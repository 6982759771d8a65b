package io.whence.command.importing.stackexchange;

import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.id.SubjectId;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;
import java.util.List;

/** Comments: a dump has each as it was left, and no thread between them. */
record CommentRowFacts(StagedDump dump) {

    void resolve() {
        dump.staging()
                .each(
                        "SELECT c.id, c.post, c.at, c.user, c.user_name, c.text, c.score, p.type, p.why, p.sort, p.parent"
                                + " FROM comments c LEFT JOIN posts p ON p.id=c.post ORDER BY c.id",
                        this::comment);
    }

    private void comment(StagedRow row) {
        long id = row.number(1);
        var type = row.numberIfAny(8);
        var loss = StagedDump.lossOf(type, row.textIfAny(9));
        if (loss != null || type == null) {
            dump.skipped(DumpSourceFile.COMMENTS, loss == null ? StackExchangeLosses.POST_ABSENT : loss, id);
            return;
        }
        var sourceId = DumpSourceFile.COMMENTS.id(id);
        long at = row.number(3);
        SubjectId on = type == StagedDump.QUESTION
                ? dump.ids().question(row.number(2))
                : dump.ids().answer(row.number(2));
        var root = dump.ids().question(row.number(type == StagedDump.QUESTION ? 2 : 11));
        var body = dump.texts().comment(row.text(6), sourceId);
        dump.happened(
                Math.max(at, row.number(10)),
                ChronologicalFactStore.Rank.REST,
                at,
                new CommentAdded(dump.ids().comment(id), on, root, dump.ids().teamId(), null, body, List.of()),
                new SourceAuthor(row.numberIfAny(4), row.textIfAny(5)),
                sourceId);
        if (row.number(7) > 0) {
            dump.ledger().approximated(StackExchangeLosses.COMMENT_SCORE, sourceId);
        }
        dump.imported(DumpSourceFile.COMMENTS);
    }
}
