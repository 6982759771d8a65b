package io.whence.query.tasks.document;

import io.whence.api.board.RelativePosition;
import io.whence.query.tasks.document.CardDocument.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task's checklists, each with its items in their order. */
public record ChecklistContents(List<Checklist> all) {

    public static final ChecklistContents NONE = new ChecklistContents(List.of());

    /** A checklist. */
    public record Checklist(String id, String name, List<Item> items) {

        public Checklist called(String now) {
            return new Checklist(id, now, items);
        }

        Checklist with(List<Item> now) {
            return new Checklist(id, name, now);
        }
    }

    /**
     * An item.
     *
     * @param assignee a member's id
     * @param convertedTo the task it became
     */
    public record Item(
            String id,
            String text,
            boolean checked,
            @Nullable String assignee,
            @Nullable String convertedTo) {

        public static Item added(String id, String text) {
            return new Item(id, text, false, null, null);
        }

        public Item saying(String now) {
            return new Item(id, now, checked, assignee, convertedTo);
        }

        public Item checked(boolean now) {
            return new Item(id, text, now, assignee, convertedTo);
        }

        public Item assigned(@Nullable String memberId) {
            return new Item(id, text, checked, memberId, convertedTo);
        }

        public Item converted(String taskId) {
            return new Item(id, text, checked, assignee, taskId);
        }
    }

    public ChecklistContents and(Checklist added) {
        return new ChecklistContents(
                Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    public ChecklistContents without(String checklistId) {
        return new ChecklistContents(all.stream()
                .filter(checklist -> !checklist.id().equals(checklistId))
                .toList());
    }

    public ChecklistContents change(String checklistId, UnaryOperator<Checklist> change) {
        return new ChecklistContents(all.stream()
                .map(checklist -> checklist.id().equals(checklistId) ? change.apply(checklist) : checklist)
                .toList());
    }

    public ChecklistContents changeItem(String checklistId, String itemId, UnaryOperator<Item> change) {
        return change(
                checklistId,
                checklist -> checklist.with(checklist.items().stream()
                        .map(item -> item.id().equals(itemId) ? change.apply(item) : item)
                        .toList()));
    }

    public ChecklistContents withoutItem(String checklistId, String itemId) {
        return change(
                checklistId,
                checklist -> checklist.with(checklist.items().stream()
                        .filter(item -> !item.id().equals(itemId))
                        .toList()));
    }

    public ChecklistContents addItem(String checklistId, Item item, RelativePosition<?> position) {
        return change(checklistId, checklist -> {
            var items = new ArrayList<>(checklist.items());
            items.add(item);
            return ordered(checklist.with(items), item.id(), position);
        });
    }

    public ChecklistContents moveItem(String checklistId, String itemId, RelativePosition<?> position) {
        return change(
                checklistId,
                checklist ->
                        checklist.items().stream().anyMatch(item -> item.id().equals(itemId))
                                ? ordered(checklist, itemId, position)
                                : checklist);
    }

    public Progress progress() {
        var items =
                all.stream().flatMap(checklist -> checklist.items().stream()).toList();
        return new Progress(
                items.size(), (int) items.stream().filter(Item::checked).count());
    }

    /** Everybody who is to do an item, by id. */
    public Stream<String> assignees() {
        return all.stream()
                .flatMap(checklist -> checklist.items().stream())
                .flatMap(item -> Stream.ofNullable(item.assignee()));
    }

    private static Checklist ordered(Checklist checklist, String itemId, RelativePosition<?> position) {
        var byId = checklist.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        var order = IdOrder.with(checklist.items().stream().map(Item::id).toList(), itemId, position);
        return checklist.with(
                order.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList());
    }
}
