package io.whence.command.importing.trello.replay;

import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.Event;
import io.whence.api.id.CommentId;
import io.whence.api.id.TaskId;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.importing.trello.state.TextFingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replay of what was said on cards. The action by which a comment was made holds what it says now; what it said at first is
 * known from the first action that changed it.
 */
record CommentActionReplay(StagedBoardExport export, CreationBackfill beginnings) {

    @Nullable
    ImportLoss added(TrelloAction action) {
        var card = action.data().at("card").id("id");
        var now = action.data().words("text");
        if (card == null || now == null) {
            return TrelloLosses.MALFORMED;
        }
        var task = beginnings.task(card, action.at());
        var id = export.ids().comment(action.id());
        if (!export.state().comments.containsKey(id)) {
            var first = export.hindsight().text("comment", action.id(), "text");
            if (first == null && action.data().holds("dateLastEdited")) {
                export.ledger().approximated(TrelloLosses.EDITED_COMMENT, action.sourceId());
            }
            add(action, id, task.id, first == null ? now : first);
        }
        return null;
    }

    /** Only who wrote a comment can change it, so that one whose beginning is not in the export is theirs. */
    @Nullable
    ImportLoss changed(TrelloAction action) {
        var data = action.data();
        var comment = data.at("action").id("id");
        var card = data.at("card").id("id");
        var text = data.at("action").words("text") == null
                ? data.words("text")
                : data.at("action").words("text");
        if (comment == null || card == null || text == null) {
            return TrelloLosses.MALFORMED;
        }
        var task = beginnings.task(card, action.at()).id;
        var id = export.ids().comment(comment);
        var body = export.texts().comment(text, action.sourceId());
        var state = export.state().comments.get(id);
        if (state == null) {
            var first = data.at("old").words("text");
            add(action, id, task, first == null ? text : first);
            export.ledger().approximated(TrelloLosses.BEGINNING, action.sourceId());
            state = export.state().comments.get(id);
        }
        if (state != null && !state.body.equals(TextFingerprint.of(body.source()))) {
            write(new CommentEdited(id, task, task, body, List.of()), action, "edited");
        }
        return null;
    }

    @Nullable
    ImportLoss deleted(TrelloAction action) {
        var comment = action.data().at("action").id("id");
        var card = action.data().at("card").id("id");
        if (comment == null || card == null) {
            return TrelloLosses.MALFORMED;
        }
        var id = export.ids().comment(comment);
        var state = export.state().comments.get(id);
        if (state == null) {
            return TrelloLosses.COMMENT_ABSENT;
        }
        if (!state.deleted) {
            var task = beginnings.task(card, action.at()).id;
            write(new CommentDeleted(id, task, task), action, "deleted");
        }
        return null;
    }

    private void add(TrelloAction action, CommentId id, TaskId task, String text) {
        var body = export.texts().comment(text, action.sourceId());
        write(new CommentAdded(id, task, task, export.ids().teamId(), null, body, List.of()), action, "added");
    }

    private void write(Event event, TrelloAction action, String part) {
        export.pen().happened(event, action.actor(), action.at(), action.sourceId(part));
    }
}
