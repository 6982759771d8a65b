package io.whence.query.search.document;

import io.whence.api.board.BoardPlace;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a task can be found by, beside its text.
 *
 * @param board null where it is on none; as the list
 * @param assignees members' ids
 * @param items of its checklists
 * @param priority the more it presses, the greater; 0 unless told
 * @param waitsFor the ids of the tasks that block it and are still to be done
 */
public record TaskAttributes(
        @Nullable String board,
        @Nullable String list,
        List<String> assignees,
        List<Item> items,
        @Nullable Instant due,
        int priority,
        List<String> waitsFor) {

    public static final TaskAttributes NONE = new TaskAttributes(null, null, List.of(), List.of(), null, 0, List.of());

    /** A line of a checklist, or the name of one: then its id is the checklist's. */
    public record Item(String id, String checklist, String text) {}

    public TaskAttributes at(@Nullable BoardPlace place) {
        return place == null
                ? this
                : new TaskAttributes(
                        place.boardId().value(), place.listId().value(), assignees, items, due, priority, waitsFor);
    }

    TaskAttributes still() {
        return new TaskAttributes(board, null, assignees, items, null, 0, waitsFor);
    }

    public TaskAttributes assigned(String member, boolean now) {
        return new TaskAttributes(board, list, having(assignees, member, now), items, due, priority, waitsFor);
    }

    public TaskAttributes listing(Item item) {
        return listing(all -> having(all, item, true));
    }

    public TaskAttributes reworded(String id, String text) {
        return listing(all -> all.stream()
                .map(item -> item.id().equals(id) ? new Item(id, item.checklist(), text) : item)
                .toList());
    }

    public TaskAttributes without(Predicate<Item> gone) {
        return listing(all -> all.stream().filter(gone.negate()).toList());
    }

    private TaskAttributes listing(UnaryOperator<List<Item>> change) {
        return new TaskAttributes(board, list, assignees, change.apply(items), due, priority, waitsFor);
    }

    public TaskAttributes due(@Nullable Instant now) {
        return new TaskAttributes(board, list, assignees, items, now, priority, waitsFor);
    }

    public TaskAttributes pressing(int now) {
        return new TaskAttributes(board, list, assignees, items, due, now, waitsFor);
    }

    public TaskAttributes waiting(String blocker, boolean now) {
        return new TaskAttributes(board, list, assignees, items, due, priority, having(waitsFor, blocker, now));
    }

    /** With something at the end, unless it is there; or without it. */
    public static <T> List<T> having(List<T> all, T one, boolean now) {
        if (all.contains(one) == now) {
            return all;
        }
        return now
                ? Stream.concat(all.stream(), Stream.of(one)).toList()
                : all.stream().filter(other -> !other.equals(one)).toList();
    }
}
