package io.whence.command.importing.trello.replay;

import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.text.FieldValidation;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.LabelNames;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The replay of what happened to the board itself, its lists, its labels and its members. */
public record BoardActionReplay(StagedBoardExport export, CreationBackfill beginnings) {

    /** Who joins may do so by themselves, and is not known before. */
    static final String JOINING = "addMemberToBoard";

    private static final Set<String> BOARD = Set.of("name", "closed", "labelNames");
    private static final Set<String> LIST = Set.of("name", "closed", "pos", "softLimit");

    boolean opens(TrelloAction action) {
        return action.type().equals("createBoard") || action.type().equals("copyBoard");
    }

    @Nullable
    ImportLoss opened(TrelloAction action) {
        if (export.state().name == null) {
            var name = action.data().at("board").words("name");
            var first = name == null ? export.hindsight().text("board", "", "name") : name;
            var called = first == null ? export.header().name() : first;
            write(
                    new BoardOpened(
                            export.ids().boardId(),
                            export.ids().teamId(),
                            export.texts().name(called, action.sourceId())),
                    action,
                    null);
        }
        return null;
    }

    @Nullable
    ImportLoss changed(TrelloAction action) {
        var board = action.data().at("board");
        var changed = action.changed("board");
        var state = export.state();
        var id = export.ids().boardId();
        var name = changed.contains("name") ? board.words("name") : null;
        if (name != null && !name.equals(state.name)) {
            write(new BoardRenamed(id, export.texts().name(name, action.sourceId())), action, "named");
        }
        var closed = changed.contains("closed") ? board.flag("closed") : null;
        if (closed != null && closed != state.archived) {
            write(closed ? new BoardArchived(id) : new BoardUnarchived(id), action, "closed");
        }
        if (changed.contains("labelNames")) {
            for (String colour : board.at("labelNames").names()) {
                var before = action.data().at("old").at("labelNames").words(colour);
                relabel(
                        action,
                        before == null ? colour : before,
                        board.at("labelNames").words(colour),
                        colour);
            }
        }
        return PartActionRules.loss(export, action, changed, BOARD);
    }

    @Nullable
    ImportLoss listAdded(TrelloAction action) {
        var id = action.data().at("list").id("id");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        if (!export.state().lists.containsKey(export.ids().list(id))) {
            var name = action.data().at("list").text("name");
            var first = name == null ? export.hindsight().text("list", id, "name") : name;
            write(beginnings.listAdded(id, first == null ? "" : first), action, null);
        }
        return null;
    }

    @Nullable
    ImportLoss listMovedAway(TrelloAction action) {
        var id = action.data().at("list").id("id");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        var list = beginnings.list(id, action.at());
        if (!list.archived && write(new ListArchived(list.id, export.ids().boardId()), action, null)) {
            export.ledger().approximated(TrelloLosses.MOVED_AWAY, action.sourceId());
        }
        return null;
    }

    @Nullable
    ImportLoss listChanged(TrelloAction action) {
        var list = action.data().at("list");
        var id = list.id("id");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        var changed = action.changed("list");
        var state = beginnings.list(id, action.at());
        var board = export.ids().boardId();
        var name = changed.contains("name") ? list.text("name") : null;
        var called = name == null ? state.name : export.texts().name(name, action.sourceId());
        if (!called.equals(state.name)) {
            write(new ListRenamed(state.id, board, called), action, "named");
        }
        var closed = changed.contains("closed") ? list.flag("closed") : null;
        if (closed != null && closed != state.archived) {
            write(closed ? new ListArchived(state.id, board) : new ListUnarchived(state.id, board), action, "closed");
        }
        var limit = limit(list);
        if (changed.contains("softLimit") && !Objects.equals(limit, state.limit)) {
            write(new ListLimited(state.id, board, limit), action, "limited");
        }
        if (changed.contains("pos")) {
            var lists = export.lists();
            double pos = PartActionRules.pos(list, lists.of(state.id), lists.top(""), lists.bottom(""));
            write(new ListMoved(state.id, board, lists.spot("", state.id, pos)), action, "moved");
            lists.put("", state.id, pos);
        }
        return PartActionRules.loss(export, action, changed, LIST);
    }

    /** How many tasks a list is meant to hold; null for any number, and for what is no limit here. */
    public static @Nullable Integer limit(ExportElement list) {
        var limit = list.number("softLimit");
        return limit == null || limit < 1 || limit > FieldValidation.LIMIT_MAX
                ? null
                : Integer.valueOf(limit.intValue());
    }

    @Nullable
    ImportLoss joined(TrelloAction action) {
        var id = action.data().id("idMemberAdded") == null
                ? action.data().id("idMember")
                : action.data().id("idMemberAdded");
        if (id == null) {
            return TrelloLosses.MALFORMED;
        }
        export.members().joined(id, action.actor(), action.at(), action.sourceId());
        return null;
    }

    /** Its name was what it was known by, or its colour where it had none. */
    @Nullable
    ImportLoss labelRenamed(TrelloAction action) {
        var label = action.data().at("label");
        var old = action.data().at("old");
        var name = old.has("name") ? old.words("name") : label.words("name");
        var colour = old.words("color") == null ? label.words("color") : old.words("color");
        relabel(action, name == null ? colour : name, label.words("name"), label.words("color"));
        return null;
    }

    @Nullable
    ImportLoss labelDeleted(TrelloAction action) {
        relabel(action, LabelNames.text(action.data().at("label")), null, null);
        return null;
    }

    private void relabel(TrelloAction action, @Nullable String from, @Nullable String name, @Nullable String colour) {
        var to = name == null ? colour : name;
        if (from == null || from.equals(to)) {
            return;
        }
        var before = export.texts().label(from, action.sourceId());
        var after = to == null ? null : export.texts().label(to, action.sourceId());
        for (var task : List.copyOf(export.state().tasks.values())) {
            if (task.labels.contains(before)) {
                write(new TaskUnlabelled(task.id, before), action, "unlabelled/" + before);
                if (after != null && !task.labels.contains(after)) {
                    write(new TaskLabelled(task.id, after), action, "labelled/" + after);
                }
            }
        }
    }

    private boolean write(Event event, TrelloAction action, @Nullable String part) {
        return export.pen().happened(event, action.actor(), action.at(), action.sourceId(part));
    }
}
