package io.whence.query.search;

import io.whence.api.board.BoardPlace;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else a task can be found by.
 *
 * @param board null where it is on none; as the list
 * @param assignees members' ids
 * @param items of its checklists
 * @param priority the more it presses, the greater; 0 unless told
 * @param waitsFor the ids of the tasks that block it and are still to be done
 */
record Work(
        @Nullable String board,
        @Nullable String list,
        List<String> assignees,
        List<Item> items,
        @Nullable Instant due,
        int priority,
        List<String> waitsFor) {

    static final Work NONE = new Work(null, null, List.of(), List.of(), null, 0, List.of());

    /** A line of a checklist, or the name of one: then its id is the checklist's. */
    record Item(String id, String checklist, String text) {}

    Work at(@Nullable BoardPlace place) {
        return place == null
                ? this
                : new Work(place.boardId().value(), place.listId().value(), assignees, items, due, priority, waitsFor);
    }

    Work still() {
        return new Work(board, null, assignees, items, null, 0, waitsFor);
    }

    Work assigned(String member, boolean now) {
        return new Work(board, list, having(assignees, member, now), items, due, priority, waitsFor);
    }

    Work listing(Item item) {
        return listing(all -> having(all, item, true));
    }

    Work reworded(String id, String text) {
        return listing(all -> all.stream()
                .map(item -> item.id().equals(id) ? new Item(id, item.checklist(), text) : item)
                .toList());
    }

    Work without(Predicate<Item> gone) {
        return listing(all -> all.stream().filter(gone.negate()).toList());
    }

    private Work listing(UnaryOperator<List<Item>> change) {
        return new Work(board, list, assignees, change.apply(items), due, priority, waitsFor);
    }

    Work due(@Nullable Instant now) {
        return new Work(board, list, assignees, items, now, priority, waitsFor);
    }

    Work pressing(int now) {
        return new Work(board, list, assignees, items, due, now, waitsFor);
    }

    Work waiting(String blocker, boolean now) {
        return new Work(board, list, assignees, items, due, priority, having(waitsFor, blocker, now));
    }

    /** With something at the end, unless it is there; or without it. */
    static <T> List<T> having(List<T> all, T one, boolean now) {
        if (all.contains(one) == now) {
            return all;
        }
        return now
                ? Stream.concat(all.stream(), Stream.of(one)).toList()
                : all.stream().filter(other -> !other.equals(one)).toList();
    }
}
