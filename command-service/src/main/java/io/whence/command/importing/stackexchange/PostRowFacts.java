package io.whence.command.importing.stackexchange;

import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;

/** Questions and answers: their rows, and the saves each one's history is made of. */
final class PostRowFacts {

    private static final String SAVES = "CREATE TABLE saves AS SELECT min(id) AS lead, post, part, guid, min(at) AS at,"
            + " NULL AS revision FROM history GROUP BY post, part, guid";
    private static final String ORPHANS = "SELECT h.id, p.type, p.why FROM history h LEFT JOIN posts p ON p.id=h.post"
            + " WHERE p.id IS NULL OR p.why IS NOT NULL ORDER BY h.id";

    private final StagedDump dump;

    PostRowFacts(StagedDump dump) {
        this.dump = dump;
    }

    void resolve() {
        leaveOut();
        var staging = dump.staging();
        staging.run("CREATE INDEX history_by_save ON history(post, part, guid, id, at)");
        staging.run(SAVES);
        staging.run("CREATE INDEX saves_by_post ON saves(post)");
        staging.each(
                "SELECT p.id, 0, 0, p.at, p.title, p.tags, p.body, p.owner, p.owner_name, p.closed FROM posts p"
                        + " WHERE p.type=1 AND p.why IS NULL ORDER BY p.id",
                row -> new PostHistoryReplay(dump, StagedPostRow.of(row)).resolve());
        staging.each(
                "SELECT p.id, p.parent, q.sort, p.at, NULL, NULL, p.body, p.owner, p.owner_name, NULL FROM posts p"
                        + " JOIN posts q ON q.id=p.parent WHERE p.type=2 AND p.why IS NULL ORDER BY p.id",
                row -> new PostHistoryReplay(dump, StagedPostRow.of(row)).resolve());
    }

    /** Marks the posts that stay out, and enters them and their history in the ledger. */
    private void leaveOut() {
        var staging = dump.staging();
        staging.run("UPDATE posts SET why='other' WHERE type NOT IN (1, 2)");
        staging.run("UPDATE posts SET why='orphan' WHERE type=2 AND NOT EXISTS"
                + " (SELECT 1 FROM posts q WHERE q.id=posts.parent AND q.type=1)");
        staging.each(
                "SELECT id, type, why FROM posts WHERE why IS NOT NULL ORDER BY id",
                row -> skip(DumpSourceFile.POSTS, row));
        staging.each(ORPHANS, row -> skip(DumpSourceFile.POST_HISTORY, row));
    }

    private void skip(DumpSourceFile file, StagedRow row) {
        ImportLoss loss = StagedDump.lossOf(row.numberIfAny(2), row.textIfAny(3));
        dump.skipped(file, loss == null ? StackExchangeLosses.OTHER_POST : loss, row.number(1));
    }
}
