package io.whence.command.importing.trello.reconcile;

import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.TaskId;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.ReplayedChecklistState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has the checklists of all tasks end as the export has them. */
public final class ChecklistReconciler {

    private static final JsonMapper JSON = new JsonMapper();

    private final StagedBoardExport export;
    private final BoardExportReconciler reconciler;
    private final Map<TaskId, List<ChecklistId>> wanted = new HashMap<>();

    public ChecklistReconciler(StagedBoardExport export, BoardExportReconciler reconciler) {
        this.export = export;
        this.reconciler = reconciler;
    }

    public void reconcile() {
        export.staging()
                .each(
                        "SELECT c.id, c.card, c.name, k.id FROM checklists c LEFT JOIN cards k ON k.id=c.card"
                                + " ORDER BY coalesce(c.pos, 9e999), c.id",
                        row -> {
                            if (row.textIfAny(4) == null) {
                                export.ledger()
                                        .skipped(
                                                BoardExportSection.CHECKLISTS.property(),
                                                TrelloLosses.CARD_ABSENT,
                                                FactSourceIds.checklist(row.text(1)));
                            } else {
                                checklist(row.text(1), row.text(2), row.textIfAny(3));
                                export.ledger().imported(BoardExportSection.CHECKLISTS.property());
                            }
                        });
        export.staging().each("SELECT id FROM cards ORDER BY id", row -> removeOthers(row.text(1)));
    }

    private void checklist(String id, String card, @Nullable String given) {
        var task = Objects.requireNonNull(export.state().tasks.get(export.ids().task(card)));
        var checklist = export.ids().checklist(id);
        var source = FactSourceIds.checklist(id);
        var name = export.texts().name(given == null ? "" : given, source);
        wanted.computeIfAbsent(task.id, _ -> new ArrayList<>()).add(checklist);
        var known = task.checklists.get(checklist);
        if (known == null) {
            set(new ChecklistAdded(task.id, checklist, name), source);
        } else if (!known.name.equals(name)) {
            set(new ChecklistRenamed(task.id, checklist, name), source);
        }
        var state = task.checklists.get(checklist);
        if (state != null) {
            items(id, new Target(task.id, checklist, state, source));
        }
    }

    private record Target(TaskId task, ChecklistId checklist, ReplayedChecklistState state, String source) {}

    private void items(String id, Target at) {
        var ids = new ArrayList<ItemId>();
        var elements = new HashMap<ItemId, ExportElement>();
        export.staging()
                .each(
                        "SELECT id, json FROM items WHERE checklist=? ORDER BY coalesce(pos, 9e999), id",
                        row -> {
                            var item = export.ids().item(row.text(1));
                            ids.add(item);
                            elements.put(item, new ExportElement(JSON.readTree(row.text(2))));
                        },
                        id);
        var staying = at.state().order.staying(ids);
        RelativePosition<ItemId> position = RelativePosition.first();
        for (ItemId item : ids) {
            item(at, item, Objects.requireNonNull(elements.get(item)), staying.contains(item) ? null : position);
            position = RelativePosition.after(item);
        }
        for (ItemId item : at.state().order.all()) {
            var state = at.state().item(item);
            if (!elements.containsKey(item) && !state.converted) {
                set(new ItemRemoved(at.task(), at.checklist(), item), at.source());
            }
        }
    }

    /** One item; {@code position} is where it must go, null when it stands right. */
    private void item(Target at, ItemId id, ExportElement item, @Nullable RelativePosition<ItemId> position) {
        var given = item.text("name");
        var text = export.texts().item(given == null ? "" : given, at.source());
        if (!at.state().order.contains(id)) {
            set(
                    new ItemAdded(
                            at.task(), at.checklist(), id, text, position == null ? RelativePosition.last() : position),
                    at.source());
        } else if (position != null) {
            set(new ItemMoved(at.task(), at.checklist(), id, position), at.source());
        }
        var state = at.state().items.get(id);
        if (state == null) {
            return;
        }
        if (!text.equals(state.text)) {
            set(new ItemReworded(at.task(), at.checklist(), id, text), at.source());
        }
        boolean checked = "complete".equals(item.text("state"));
        if (checked != state.checked) {
            set(
                    checked
                            ? new ItemChecked(at.task(), at.checklist(), id)
                            : new ItemUnchecked(at.task(), at.checklist(), id),
                    at.source());
        }
        var memberId = item.id("idMember");
        var member = memberId == null ? null : export.members().member(memberId, export.made());
        if (member != null && !member.equals(state.assignee)) {
            set(new ItemAssigned(at.task(), at.checklist(), id, member), at.source());
        } else if (member == null && state.assignee != null) {
            set(new ItemUnassigned(at.task(), at.checklist(), id), at.source());
        }
        if (item.holds("due")) {
            export.ledger().approximated(TrelloLosses.ITEM_DUE, at.source());
        }
    }

    private void removeOthers(String card) {
        var task = Objects.requireNonNull(export.state().tasks.get(export.ids().task(card)));
        var kept = wanted.getOrDefault(task.id, List.of());
        for (ChecklistId checklist : List.copyOf(task.checklists.keySet())) {
            if (!kept.contains(checklist)) {
                set(new ChecklistRemoved(task.id, checklist), FactSourceIds.card(card));
            }
        }
        if (!List.copyOf(task.checklists.keySet()).equals(kept)) {
            export.ledger().approximated(TrelloLosses.CHECKLIST_ORDER, FactSourceIds.card(card));
        }
    }

    private void set(Event event, String source) {
        reconciler.set(event, TrelloLosses.RECONCILED_CHECKLISTS, source);
    }
}
