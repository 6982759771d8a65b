package io.whence.query.tasks;

import io.whence.api.board.RelativePosition;
import io.whence.query.tasks.CardDocument.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task's checklists, each with its items in their order. */
record ChecklistContents(List<Checklist> all) {

    static final ChecklistContents NONE = new ChecklistContents(List.of());

    /** A checklist. */
    record Checklist(String id, String name, List<Item> items) {

        Checklist called(String now) {
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
    record Item(
            String id,
            String text,
            boolean checked,
            @Nullable String assignee,
            @Nullable String convertedTo) {

        static Item added(String id, String text) {
            return new Item(id, text, false, null, null);
        }

        Item saying(String now) {
            return new Item(id, now, checked, assignee, convertedTo);
        }

        Item checked(boolean now) {
            return new Item(id, text, now, assignee, convertedTo);
        }

        Item assigned(@Nullable String memberId) {
            return new Item(id, text, checked, memberId, convertedTo);
        }

        Item converted(String taskId) {
            return new Item(id, text, checked, assignee, taskId);
        }
    }

    ChecklistContents and(Checklist added) {
        return new ChecklistContents(
                Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    ChecklistContents without(String checklistId) {
        return new ChecklistContents(all.stream()
                .filter(checklist -> !checklist.id().equals(checklistId))
                .toList());
    }

    ChecklistContents change(String checklistId, UnaryOperator<Checklist> change) {
        return new ChecklistContents(all.stream()
                .map(checklist -> checklist.id().equals(checklistId) ? change.apply(checklist) : checklist)
                .toList());
    }

    ChecklistContents changeItem(String checklistId, String itemId, UnaryOperator<Item> change) {
        return change(
                checklistId,
                checklist -> checklist.with(checklist.items().stream()
                        .map(item -> item.id().equals(itemId) ? change.apply(item) : item)
                        .toList()));
    }

    ChecklistContents withoutItem(String checklistId, String itemId) {
        return change(
                checklistId,
                checklist -> checklist.with(checklist.items().stream()
                        .filter(item -> !item.id().equals(itemId))
                        .toList()));
    }

    ChecklistContents addItem(String checklistId, Item item, RelativePosition<?> position) {
        return change(checklistId, checklist -> {
            var items = new ArrayList<>(checklist.items());
            items.add(item);
            return ordered(checklist.with(items), item.id(), position);
        });
    }

    ChecklistContents moveItem(String checklistId, String itemId, RelativePosition<?> position) {
        return change(
                checklistId,
                checklist ->
                        checklist.items().stream().anyMatch(item -> item.id().equals(itemId))
                                ? ordered(checklist, itemId, position)
                                : checklist);
    }

    Progress progress() {
        var items =
                all.stream().flatMap(checklist -> checklist.items().stream()).toList();
        return new Progress(
                items.size(), (int) items.stream().filter(Item::checked).count());
    }

    /** Everybody who is to do an item, by id. */
    Stream<String> assignees() {
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
