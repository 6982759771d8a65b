package io.whence.command.importing.trello.staging;

import io.whence.command.importing.ImportFailedException;
import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.ImportProgress;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/** Brings a board's file into the staging database, and enters in the ledger what no event can come of. */
public final class BoardExportStager implements BoardExportReader.Sink {

    /** Far beyond what Trello lets a board have; what is kept of each in memory stays within what a server has. */
    public static final int THINGS_MAX = 250_000;

    private final StagingDatabase staging;
    private final ImportLedger ledger;
    private final ImportProgress progress;
    private final Map<BoardExportSection, Long> rows = new EnumMap<>(BoardExportSection.class);
    private final BoardExportHeader header = new BoardExportHeader();
    private int things;

    public BoardExportStager(StagingDatabase staging, ImportLedger ledger, ImportProgress progress) {
        this.staging = staging;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** What the board says of itself; complete when the file is read. */
    public BoardExportHeader header() {
        return header;
    }

    @Override
    public void property(String name, ExportElement holder) {
        if (!header.isKept(name, holder) && holder.holds(name)) {
            ledger.approximated(TrelloLosses.BOARD_PROPERTIES, name);
        }
    }

    @Override
    public void element(String property, @Nullable ExportElement element) {
        var section = BoardExportSection.of(property);
        count();
        progress.rowRead();
        ledger.read(property);
        long row = rows.merge(section, 1L, Long::sum);
        var id = element == null ? null : element.id("id");
        var loss = section.isKept() && (element == null || id == null)
                ? TrelloLosses.MALFORMED
                : take(section, String.valueOf(id), element);
        if (loss != null) {
            ledger.skipped(property, loss, section.id(id, row));
        }
    }

    private void count() {
        if (++things > THINGS_MAX) {
            throw new ImportFailedException(
                    "beyond-limits", "A board of more than " + THINGS_MAX + " things is not taken in.");
        }
    }

    private @Nullable ImportLoss take(BoardExportSection section, String id, @Nullable ExportElement given) {
        var element = given == null ? new ExportElement(MissingNode.getInstance()) : given;
        return switch (section) {
            case ACTIONS -> action(id, element);
            case CARDS -> card(id, element);
            case LISTS -> list(id, element);
            case CHECKLISTS -> checklist(id, element);
            case LABELS -> label(id, element);
            case MEMBERS -> member(id, element);
            case CUSTOM_FIELDS -> TrelloLosses.CUSTOM_FIELDS;
            case POWER_UPS, PLUGIN_DATA -> TrelloLosses.POWER_UPS;
        };
    }

    private @Nullable ImportLoss action(String id, ExportElement action) {
        var at = action.time("date");
        var type = action.id("type");
        if (at == null || type == null || at.isBefore(Instant.EPOCH)) {
            return TrelloLosses.MALFORMED;
        }
        header.speaksOf(at);
        named(action.at("memberCreator"), 0);
        named(action.at("member"), 0);
        return once(staging.change(
                "INSERT OR IGNORE INTO actions VALUES (?,?,?,?)",
                id,
                at.toEpochMilli(),
                type,
                action.node().toString()));
    }

    private @Nullable ImportLoss card(String id, ExportElement card) {
        var active = card.time("dateLastActivity");
        if (active != null) {
            header.speaksOf(active);
        }
        return once(staging.change(
                "INSERT OR IGNORE INTO cards VALUES (?,?,?,?,?,?)",
                id,
                card.text("name"),
                card.text("desc"),
                card.id("idList"),
                card.number("pos"),
                card.node().toString()));
    }

    private @Nullable ImportLoss list(String id, ExportElement list) {
        return once(staging.change(
                "INSERT OR IGNORE INTO lists VALUES (?,?,?,?)",
                id,
                list.text("name"),
                list.number("pos"),
                list.node().toString()));
    }

    private @Nullable ImportLoss checklist(String id, ExportElement checklist) {
        var card = checklist.id("idCard");
        if (card == null) {
            return TrelloLosses.MALFORMED;
        }
        for (ExportElement item : checklist.each("checkItems")) {
            item(id, item);
        }
        return once(staging.change(
                "INSERT OR IGNORE INTO checklists VALUES (?,?,?,?)",
                id,
                card,
                checklist.text("name"),
                checklist.number("pos")));
    }

    private void item(String checklist, ExportElement item) {
        count();
        var id = item.id("id");
        boolean taken = id != null
                && staging.change(
                                "INSERT OR IGNORE INTO items VALUES (?,?,?,?,?)",
                                id,
                                checklist,
                                item.text("name"),
                                item.number("pos"),
                                item.node().toString())
                        == 1;
        if (!taken) {
            ledger.approximated(TrelloLosses.ITEM_LEFT_OUT, FactSourceIds.checklist(checklist));
        }
    }

    private @Nullable ImportLoss label(String id, ExportElement label) {
        var text = LabelNames.text(label);
        var loss = once(staging.change("INSERT OR IGNORE INTO labels VALUES (?,?)", id, text));
        return loss == null ? TrelloLosses.LABELS : loss;
    }

    private @Nullable ImportLoss member(String id, ExportElement member) {
        return once(named(member, 1));
    }

    private int named(ExportElement member, int listed) {
        var id = member.id("id");
        var name = member.words("fullName") == null ? member.words("username") : member.words("fullName");
        return id == null
                ? 0
                : staging.change(
                        "INSERT INTO members VALUES (?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                + " name=CASE WHEN excluded.listed=1 OR name IS NULL THEN coalesce(excluded.name, name) ELSE name END,"
                                + " listed=max(listed, excluded.listed) WHERE listed=0",
                        id,
                        name,
                        listed);
    }

    private static @Nullable ImportLoss once(int changed) {
        return changed == 1 ? null : TrelloLosses.REPEATED_ID;
    }
}
