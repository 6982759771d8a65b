package io.whence.query.tasks;

import static io.whence.query.comments.CommentFieldValues.unlessEmpty;
import static io.whence.query.comments.CommentFieldValues.unlessFalse;
import static io.whence.query.comments.CommentFieldValues.wire;

import io.whence.api.task.Moment;
import io.whence.query.asof.FieldValues;
import io.whence.query.comments.CommentFieldValues;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.DependencyDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.document.TaskDocument;
import io.whence.query.tasks.document.TaskLinkDocument;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field values of tasks, boards and lists, named as in their views. */
final class TaskFieldValues {

    private TaskFieldValues() {}

    /** What a document says of a task or a board; empty for what says nothing of it, or of another. */
    static Optional<FieldValues> of(String root, String id, Object document) {
        return switch (document) {
            case CardDocument card when isOf(root, card) -> Optional.of(of(card));
            case TaskDocument task when id.equals(root) -> Optional.of(of(id, task));
            case TaskLinkDocument link
            when link.from().equals(root) ->
                Optional.of(FieldValues.of(root, null).with("links/" + wire(link.relation()) + "/" + link.to(), true));
            case DependencyDocument edges
            when id.equals(root) ->
                Optional.of(FieldValues.of(id, null).with("blockers", unlessEmpty(edges.blockers())));
            case BoardDocument board when id.equals(root) -> Optional.of(of(board));
            case ListDocument list when list.boardId().equals(root) -> Optional.of(of(list));
            default -> CommentFieldValues.of(root, document);
        };
    }

    private static boolean isOf(String root, CardDocument card) {
        var stand = card.stand();
        return card.id().equals(root) || stand != null && stand.boardId().equals(root);
    }

    private static FieldValues of(CardDocument card) {
        var stand = card.stand();
        var plan = card.plan();
        return CommentFieldValues.post(FieldValues.of(card.id(), stand == null ? null : stand.boardId()), card.post())
                .with("title", card.title())
                .with("list", stand == null ? null : stand.listId())
                .with("done", unlessFalse(card.done()))
                .with("archived", unlessFalse(card.archived()))
                .with("start", text(plan.start()))
                .with("due", text(plan.due()))
                .with("priority", plan.priority().ordinal() == 0 ? null : wire(plan.priority()))
                .with("labels", unlessEmpty(plan.labels()))
                .with("assignees", unlessEmpty(plan.assignees()));
    }

    private static FieldValues of(String id, TaskDocument task) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("body", task.body());
        fields.put("watchers", unlessEmpty(task.watchers()));
        for (var checklist : task.checklists().all()) {
            fields.put("checklists/" + checklist.id() + "/name", checklist.name());
            for (var item : checklist.items()) {
                var path = "checklists/" + checklist.id() + "/items/" + item.id() + "/";
                fields.put(path + "text", item.text());
                fields.put(path + "checked", unlessFalse(item.checked()));
            }
        }
        return new FieldValues(id, null, fields);
    }

    private static FieldValues of(BoardDocument board) {
        return FieldValues.of(board.id(), null)
                .with("name", board.name())
                .with("archived", unlessFalse(board.archived()))
                .with("lists", unlessEmpty(board.lists()));
    }

    private static FieldValues of(ListDocument list) {
        return FieldValues.of(list.id(), list.boardId())
                .with("name", list.name())
                .with("limit", list.limit())
                .with("archived", unlessFalse(list.archived()));
    }

    /** As RFC 9557 writes it, and as it can be set. */
    private static @Nullable String text(@Nullable Moment moment) {
        return moment == null ? null : DateTimeFormatter.ISO_ZONED_DATE_TIME.format(moment.local());
    }
}
