package io.whence.command.importing.trello.state;

import io.whence.command.importing.trello.staging.TrelloObjectIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All the things an export speaks of. */
public record ExportCatalog(StagedBoardExport export) {

    private static final String CARDS =
            "SELECT id FROM cards UNION SELECT id FROM mentions WHERE kind='card' ORDER BY id";
    private static final String LISTS =
            "SELECT id FROM lists UNION SELECT id FROM mentions WHERE kind='list' ORDER BY id";
    private static final String ITEMS = "SELECT id, checklist, pos FROM items ORDER BY id";
    private static final String COMMENTS =
            "SELECT id FROM actions WHERE type IN ('commentCard', 'copyCommentCard') UNION"
                    + " SELECT json_extract(json, '$.data.action.id') FROM actions"
                    + " WHERE type IN ('updateComment', 'deleteComment')"
                    + " AND json_type(json, '$.data.action.id')='text' ORDER BY 1";
    private static final String UNMADE =
            " WHERE NOT EXISTS (SELECT 1 FROM mentions m WHERE m.kind=? AND m.id=t.id AND m.made=1)";

    /** Brings in what earlier imports have put on record of them. */
    public void readWhatIsOnRecord() {
        var ids = export.ids();
        var record = export.onRecord();
        record.read(ids.boardId().value());
        export.staging()
                .each(
                        "SELECT id FROM members ORDER BY id",
                        row -> record.read(ids.member(row.text(1)).value()));
        export.staging().each(LISTS, row -> record.read(ids.list(row.text(1)).value()));
        export.staging().each(CARDS, row -> record.read(ids.task(row.text(1)).value()));
        export.staging()
                .each(COMMENTS, row -> record.read(ids.comment(row.text(1)).value()));
        record.settle();
        number();
    }

    /** The numbers by which what is on record is ordered are not on record: they are the export's. */
    private void number() {
        var state = export.state();
        export.staging().each(LISTS, row -> {
            var id = export.ids().list(row.text(1));
            var pos = export.hindsight().number("list", row.text(1), "pos");
            if (pos != null && state.lists.containsKey(id)) {
                export.lists().put("", id, pos);
            }
        });
        export.staging().each(CARDS, row -> {
            var task = state.tasks.get(export.ids().task(row.text(1)));
            var pos = export.hindsight().number("card", row.text(1), "pos");
            if (pos != null && task != null && !task.deleted && task.place != null) {
                export.cards().put(task.place.listId(), task.id, pos);
            }
        });
        export.staging().each(ITEMS, row -> {
            var owner = state.checklists.get(export.ids().checklist(row.text(2)));
            var pos = export.hindsight().number("item", row.text(1), "pos");
            if (pos != null && owner != null) {
                export.items()
                        .put(export.ids().checklist(row.text(2)), export.ids().item(row.text(1)), pos);
            }
        });
    }

    /** Has those begin that no action makes: when their ids say, or at the latest when they are first spoken of. */
    public void stageBeginnings() {
        stageBeginnings("list", LISTS);
        stageBeginnings("card", CARDS);
    }

    private void stageBeginnings(String kind, String things) {
        export.staging()
                .each(
                        "SELECT t.id FROM (" + things + ") t" + UNMADE,
                        row -> {
                            var id = row.text(1);
                            export.staging()
                                    .change(
                                            "INSERT INTO beginnings VALUES (?,?,?)",
                                            kind,
                                            id,
                                            began(
                                                            TrelloObjectIds.time(id),
                                                            export.hindsight().firstMention(kind, id),
                                                            earliest(kind, id))
                                                    .toEpochMilli());
                        },
                        kind);
    }

    /** Not after it is spoken of, and if possible not before what it is on. */
    private Instant began(@Nullable Instant made, @Nullable Instant mentioned, Instant earliest) {
        var latest = mentioned == null ? export.made() : mentioned;
        var began = made == null ? latest : made.isBefore(earliest) ? earliest : made;
        return began.isAfter(latest) ? latest : began;
    }

    /** When there was a board, whose first lists are of the same second, and for a card also its list. */
    private Instant earliest(String kind, String id) {
        var board = export.staging().number("SELECT min(at) FROM actions WHERE type IN ('createBoard', 'copyBoard')");
        var first = kind.equals("card") ? export.hindsight().text(kind, id, "idList") : null;
        var list = export.staging()
                .number(
                        "SELECT at + 1 FROM mentions WHERE kind='list' AND made=1 AND id=?",
                        first == null ? export.hindsight().mentionedList(id) : first);
        return Instant.ofEpochMilli(Math.max(board == null ? 0 : board, list == null ? 0 : list));
    }
}
