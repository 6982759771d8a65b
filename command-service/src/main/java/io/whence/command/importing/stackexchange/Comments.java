package io.whence.command.importing.stackexchange;

import io.whence.api.SubjectId;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.command.importing.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Comments: a dump has each as it was left, and no thread between them. */
record Comments(Dump dump) {

    void resolve() throws SQLException {
        dump.staging()
                .each(
                        "SELECT c.id, c.post, c.at, c.user, c.user_name, c.text, c.score, p.type, p.why, p.sort, p.parent"
                                + " FROM comments c LEFT JOIN posts p ON p.id=c.post ORDER BY c.id",
                        this::comment);
    }

    private void comment(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        var type = Staging.number(row, 8);
        var loss = Dump.lossOf(type, row.getString(9));
        if (loss != null || type == null) {
            dump.skipped(SourceFile.COMMENTS, loss == null ? Losses.POST_ABSENT : loss, id);
            return;
        }
        var sourceId = SourceFile.COMMENTS.id(id);
        long at = row.getLong(3);
        SubjectId on = type == Dump.QUESTION
                ? dump.ids().question(row.getLong(2))
                : dump.ids().answer(row.getLong(2));
        var root = dump.ids().question(row.getLong(type == Dump.QUESTION ? 2 : 11));
        var body = dump.texts().comment(row.getString(6), sourceId);
        dump.happened(
                Math.max(at, row.getLong(10)),
                Facts.Rank.REST,
                at,
                new CommentAdded(dump.ids().comment(id), on, root, dump.ids().teamId(), null, body, List.of()),
                new Author(Staging.number(row, 4), row.getString(5)),
                sourceId);
        if (row.getLong(7) > 0) {
            dump.ledger().approximated(Losses.COMMENT_SCORE, sourceId);
        }
        dump.imported(SourceFile.COMMENTS);
    }
}
