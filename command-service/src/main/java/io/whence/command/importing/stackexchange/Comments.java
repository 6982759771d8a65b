package io.whence.command.importing.stackexchange;

import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.id.SubjectId;
import io.whence.command.platform.staging.StagedRow;
import java.util.List;

/** Comments: a dump has each as it was left, and no thread between them. */
record Comments(Dump dump) {

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
        var loss = Dump.lossOf(type, row.textIfAny(9));
        if (loss != null || type == null) {
            dump.skipped(SourceFile.COMMENTS, loss == null ? Losses.POST_ABSENT : loss, id);
            return;
        }
        var sourceId = SourceFile.COMMENTS.id(id);
        long at = row.number(3);
        SubjectId on = type == Dump.QUESTION
                ? dump.ids().question(row.number(2))
                : dump.ids().answer(row.number(2));
        var root = dump.ids().question(row.number(type == Dump.QUESTION ? 2 : 11));
        var body = dump.texts().comment(row.text(6), sourceId);
        dump.happened(
                Math.max(at, row.number(10)),
                Facts.Rank.REST,
                at,
                new CommentAdded(dump.ids().comment(id), on, root, dump.ids().teamId(), null, body, List.of()),
                new Author(row.numberIfAny(4), row.textIfAny(5)),
                sourceId);
        if (row.number(7) > 0) {
            dump.ledger().approximated(Losses.COMMENT_SCORE, sourceId);
        }
        dump.imported(SourceFile.COMMENTS);
    }
}
