package io.whence.command.importing.trello.reconcile;

import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.replay.CreationBackfill;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.CardScheduleReader;
import io.whence.command.importing.trello.state.ReplayedTaskState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.importing.trello.state.TextFingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has every task end as the export has its card, and stand where its number puts it. */
public record CardReconciler(StagedBoardExport export, CreationBackfill beginnings, BoardExportReconciler reconciler) {

    private static final JsonMapper JSON = new JsonMapper();

    public void reconcile() {
        var wanted = new LinkedHashMap<ListId, List<String>>();
        export.staging().each("SELECT id, list, json FROM cards ORDER BY coalesce(pos, 9e999), id", row -> {
            var id = row.text(1);
            card(id, new ExportElement(JSON.readTree(row.text(3))));
            var list = list(row.textIfAny(2), id);
            if (list != null) {
                wanted.computeIfAbsent(list, _ -> new ArrayList<>()).add(id);
            }
            export.ledger().imported(BoardExportSection.CARDS.property());
        });
        wanted.forEach(this::order);
        absent();
    }

    private void card(String id, ExportElement card) {
        var task = beginnings.task(id, reconciler.asOf());
        var source = FactSourceIds.card(id);
        text(task, card, source);
        state(task, card, source);
        dates(task, card, source);
        members(task, card, source);
        labels(task, card, source);
        if (card.holds("attachments")
                || card.holds("stickers")
                || card.holds("customFieldItems")
                || card.holds("pluginData")
                || card.holds("idMembersVoted")
                || card.holds("idAttachmentCover")
                || card.at("cover").holds("color")
                || card.at("cover").holds("idAttachment")
                || card.holds("coordinates")
                || card.holds("dueReminder")) {
            export.ledger().approximated(TrelloLosses.CARD_EXTRAS, source);
        }
    }

    private void text(ReplayedTaskState task, ExportElement card, String source) {
        var name = card.text("name");
        var title = name == null ? task.title : export.texts().title(name, source);
        var desc = card.text("desc");
        var body = desc == null ? null : export.texts().body(desc, source);
        boolean newBody = body != null && !TextFingerprint.of(body.source()).equals(task.body);
        if (newBody || !title.equals(task.title)) {
            set(
                    new TaskEdited(task.id, title.equals(task.title) ? null : title, newBody ? body : null, null),
                    TrelloLosses.RECONCILED_TEXT,
                    source);
        }
    }

    private void state(ReplayedTaskState task, ExportElement card, String source) {
        if (task.deleted) {
            set(new TaskRestored(task.id, task.place), TrelloLosses.RECONCILED_STATE, source);
        }
        if (card.isTrue("closed") != task.archived) {
            set(
                    task.archived ? new TaskUnarchived(task.id, task.place) : new TaskArchived(task.id, task.place),
                    TrelloLosses.RECONCILED_STATE,
                    source);
        }
        if (card.isTrue("dueComplete") != task.completed) {
            set(
                    task.completed ? new TaskReopened(task.id, task.place) : new TaskCompleted(task.id, task.place),
                    TrelloLosses.RECONCILED_STATE,
                    source);
        }
    }

    private void dates(ReplayedTaskState task, ExportElement card, String source) {
        var start = CardScheduleReader.of(export, card, "start", source);
        var due = CardScheduleReader.of(export, card, "due", source);
        if (!Objects.equals(start, task.start) || !Objects.equals(due, task.due)) {
            set(new TaskScheduled(task.id, start, due), TrelloLosses.RECONCILED_DATES, source);
        }
    }

    private void members(ReplayedTaskState task, ExportElement card, String source) {
        var wanted = new LinkedHashSet<MemberId>();
        for (String id : card.ids("idMembers")) {
            wanted.add(export.members().member(id, export.made()));
        }
        for (MemberId member : wanted) {
            if (!task.assignees.contains(member)) {
                set(new TaskAssigned(task.id, member), TrelloLosses.RECONCILED_MEMBERS, source);
            }
        }
        for (MemberId member : List.copyOf(task.assignees)) {
            if (!wanted.contains(member)) {
                set(new TaskUnassigned(task.id, member), TrelloLosses.RECONCILED_MEMBERS, source);
            }
        }
    }

    private void labels(ReplayedTaskState task, ExportElement card, String source) {
        var wanted = labels(card, source);
        for (String label : wanted) {
            if (!task.labels.contains(label)) {
                set(new TaskLabelled(task.id, label), TrelloLosses.RECONCILED_LABELS, source);
            }
        }
        for (String label : List.copyOf(task.labels)) {
            if (!wanted.contains(label)) {
                set(new TaskUnlabelled(task.id, label), TrelloLosses.RECONCILED_LABELS, source);
            }
        }
    }

    /** A card holds its labels in full, or at least their ids. */
    private Set<String> labels(ExportElement card, String source) {
        var labels = new LinkedHashSet<String>();
        for (ExportElement label : card.each("labels")) {
            add(labels, export.label(label, source));
        }
        for (String id : card.ids("idLabels")) {
            add(labels, export.label(id));
        }
        return labels;
    }

    private static void add(Set<String> labels, @Nullable String label) {
        if (label != null) {
            labels.add(label);
        }
    }

    private @Nullable ListId list(@Nullable String list, String card) {
        var id = list == null ? null : export.ids().list(list);
        if (id == null || !export.state().lists.containsKey(id)) {
            export.ledger().approximated(TrelloLosses.LIST_UNKNOWN, FactSourceIds.card(card));
            return null;
        }
        return id;
    }

    private void order(ListId list, List<String> wanted) {
        var tasks = wanted.stream().map(export.ids()::task).toList();
        var staying =
                Objects.requireNonNull(export.state().lists.get(list)).tasks.staying(tasks);
        RelativePosition<TaskId> position = RelativePosition.first();
        for (int i = 0; i < tasks.size(); i++) {
            var id = tasks.get(i);
            if (!staying.contains(id)) {
                var from = Objects.requireNonNull(export.state().tasks.get(id)).place;
                set(
                        new TaskMoved(id, from, export.ids().place(list), position, null),
                        TrelloLosses.RECONCILED_ORDER,
                        FactSourceIds.card(wanted.get(i)));
            }
            position = RelativePosition.after(id);
        }
    }

    /** Cards that actions speak of and the export has not: deleted without a trace, or gone to another board. */
    private void absent() {
        export.staging()
                .each("SELECT id FROM mentions WHERE kind='card' EXCEPT SELECT id FROM cards ORDER BY id", row -> {
                    var task = export.state().tasks.get(export.ids().task(row.text(1)));
                    if (task != null && !task.deleted && !task.archived && isHere(task)) {
                        set(
                                new TaskArchived(task.id, task.place),
                                TrelloLosses.ABSENT,
                                FactSourceIds.card(row.text(1)));
                    }
                });
    }

    private boolean isHere(ReplayedTaskState task) {
        return task.place == null || task.place.boardId().equals(export.ids().boardId());
    }

    private void set(Event event, ImportLoss loss, String source) {
        reconciler.set(event, loss, source);
    }
}
