package io.whence.command.importing.trello.replay;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.staging.TrelloObjectIds;
import io.whence.command.importing.trello.state.ReplayedChecklistState;
import io.whence.command.importing.trello.state.ReplayedListState;
import io.whence.command.importing.trello.state.ReplayedTaskState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that whatever an action speaks of has begun: of what the export does not tell how it began, its id tells when, and
 * what was made of it later tells what it was.
 */
public record CreationBackfill(StagedBoardExport export) {

    public void board(Instant asOf) {
        if (export.state().name == null) {
            var id = export.ids().board();
            var name = Objects.requireNonNullElse(
                    export.hindsight().text("board", "", "name"),
                    export.header().name());
            begin(
                    new BoardOpened(
                            export.ids().boardId(),
                            export.ids().teamId(),
                            export.texts().name(name, FactSourceIds.board(id))),
                    id,
                    asOf,
                    FactSourceIds.board(id));
        }
    }

    /** A list, as it is when that is the first that is known of it. */
    public ReplayedListState list(String id, Instant asOf) {
        var known = export.state().lists.get(export.ids().list(id));
        if (known != null) {
            return known;
        }
        var name = export.hindsight().text("list", id, "name");
        var called = name == null ? export.hindsight().mentionedName("list", id) : name;
        var added = listAdded(id, called == null ? "" : called);
        begin(added, id, asOf, FactSourceIds.list(id));
        return Objects.requireNonNull(export.state().lists.get(added.listId()));
    }

    /** That a list was made, where its number puts it. */
    ListAdded listAdded(String id, String name) {
        var lists = export.lists();
        var list = export.ids().list(id);
        double pos = numberOr(export.hindsight().number("list", id, "pos"), lists.bottom(""));
        var position = lists.spot("", list, pos);
        lists.put("", list, pos);
        return new ListAdded(
                list,
                export.ids().boardId(),
                export.ids().teamId(),
                export.texts().name(name, FactSourceIds.list(id)),
                null,
                position);
    }

    /** A task, as it is when that is the first that is known of it. */
    public ReplayedTaskState task(String card, Instant asOf) {
        var known = export.state().tasks.get(export.ids().task(card));
        if (known != null) {
            return known;
        }
        var hindsight = export.hindsight();
        var name = hindsight.text("card", card, "name");
        var called = name == null ? hindsight.mentionedName("card", card) : name;
        var mentioned = hindsight.mentionedList(card);
        var list = hindsight.text("card", card, "idList");
        var opened = taskOpened(card, called, list == null ? mentioned : list, asOf, FactSourceIds.card(card));
        begin(opened, card, asOf, FactSourceIds.card(card));
        return stood(card, opened.taskId());
    }

    /** That a task was opened, in that list, where its number puts it. */
    TaskOpened taskOpened(String card, @Nullable String name, @Nullable String listId, Instant asOf, String sourceId) {
        var task = export.ids().task(card);
        var place = place(listId, asOf);
        RelativePosition<TaskId> position = null;
        if (place != null) {
            position = export.cards().spot(place.listId(), task, number(card, place.listId()));
        }
        var first = export.hindsight().text("card", card, "desc");
        if (first != null && !first.isBlank()) {
            export.ledger().approximated(TrelloLosses.FIRST_TEXT, sourceId);
        }
        return new TaskOpened(
                task,
                export.ids().teamId(),
                export.texts().title(name == null ? "" : name, sourceId),
                export.texts().body(first == null ? "" : first, sourceId),
                place,
                position);
    }

    /** Keeps in mind the number of a task that has begun. */
    ReplayedTaskState stood(String card, TaskId id) {
        var task = Objects.requireNonNull(export.state().tasks.get(id));
        if (task.place != null) {
            export.cards().put(task.place.listId(), id, number(card, task.place.listId()));
        }
        return task;
    }

    /** A checklist of a task. */
    ReplayedChecklistState checklist(ReplayedTaskState task, String id, @Nullable String name, Instant asOf) {
        var checklist = export.ids().checklist(id);
        if (!task.checklists.containsKey(checklist)) {
            var first = export.hindsight().text("checklist", id, "name");
            var called = first == null ? name : first;
            var sourceId = FactSourceIds.checklist(id);
            begin(
                    new ChecklistAdded(task.id, checklist, export.texts().name(called == null ? "" : called, sourceId)),
                    id,
                    asOf,
                    sourceId);
        }
        return task.checklists.getOrDefault(checklist, new ReplayedChecklistState(""));
    }

    /** An item of a checklist; returns its id. */
    ItemId item(ReplayedTaskState task, String checklist, ExportElement item, String id, Instant asOf) {
        var itemId = export.ids().item(id);
        if (!checklist(task, checklist, null, asOf).items.containsKey(itemId)) {
            begin(itemAdded(task.id, checklist, item, id), id, asOf, FactSourceIds.item(id));
        }
        return itemId;
    }

    /** That an item was added, where its number puts it. */
    ItemAdded itemAdded(TaskId task, String checklistId, ExportElement item, String id) {
        var checklist = export.ids().checklist(checklistId);
        var itemId = export.ids().item(id);
        double pos = numberOr(
                export.hindsight().number("item", id, "pos"), export.items().bottom(checklist));
        var position = export.items().spot(checklist, itemId, pos);
        export.items().put(checklist, itemId, pos);
        var first = export.hindsight().text("item", id, "name");
        var text = first == null ? item.text("name") : first;
        return new ItemAdded(
                task,
                checklist,
                itemId,
                export.texts().item(text == null ? "" : text, FactSourceIds.item(id)),
                position);
    }

    @Nullable
    BoardPlace place(@Nullable String listId, Instant asOf) {
        return listId == null ? null : export.ids().place(list(listId, asOf).id);
    }

    private double number(String card, ListId list) {
        return numberOr(
                export.hindsight().number("card", card, "pos"), export.cards().bottom(list));
    }

    private void begin(Event event, String id, Instant asOf, String sourceId) {
        var made = TrelloObjectIds.time(id);
        var occurrence = made == null || made.isAfter(asOf)
                ? new OccurrenceTime(asOf, TimePrecision.UNKNOWN)
                : new OccurrenceTime(made, TimePrecision.INSTANT);
        if (export.pen().mustHaveHappened(event, occurrence, asOf, sourceId)) {
            export.ledger().approximated(TrelloLosses.BEGINNING, sourceId);
        }
    }

    private static double numberOr(@Nullable Double number, double otherwise) {
        return number == null ? otherwise : number;
    }
}
