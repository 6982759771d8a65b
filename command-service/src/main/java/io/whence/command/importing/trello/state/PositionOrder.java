package io.whence.command.importing.trello.state;

import io.whence.api.board.RelativePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order as positions make it, one after the other. Every change takes the same time, however many there are. */
public final class PositionOrder<I> {

    private final Map<I, Node<I>> nodes = new HashMap<>();
    private @Nullable Node<I> first;
    private @Nullable Node<I> last;

    private static final class Node<I> {
        private final I id;
        private @Nullable Node<I> before;
        private @Nullable Node<I> after;

        private Node(I id) {
            this.id = id;
        }
    }

    public boolean contains(I id) {
        return nodes.containsKey(id);
    }

    /** Puts it somewhere, wherever it was; where the neighbour is not here, at the end. */
    void put(I id, RelativePosition<I> position) {
        remove(id);
        var node = new Node<>(id);
        var beside = position.beside() == null ? null : nodes.get(position.beside());
        switch (position.at()) {
            case FIRST -> between(null, node, first);
            case LAST -> between(last, node, null);
            case BEFORE -> between(beside == null ? last : beside.before, node, beside);
            case AFTER -> between(beside == null ? last : beside, node, beside == null ? null : beside.after);
        }
        nodes.put(id, node);
    }

    void remove(I id) {
        var node = nodes.remove(id);
        if (node != null) {
            join(node.before, node.after);
        }
    }

    public List<I> all() {
        var all = new ArrayList<I>(nodes.size());
        for (var node = first; node != null; node = node.after) {
            all.add(node.id);
        }
        return all;
    }

    /** As many as possible of those that can stay where they are while the others go where they should be. */
    public Set<I> staying(List<I> wanted) {
        var rank = new HashMap<I, Integer>();
        for (var id : all()) {
            rank.put(id, rank.size());
        }
        var here = wanted.stream().filter(nodes::containsKey).toList();
        return longestRise(
                        here.stream().mapToInt(id -> rank.getOrDefault(id, 0)).toArray())
                .stream()
                .map(here::get)
                .collect(Collectors.toSet());
    }

    /** The places of as many numbers as possible that rise from one to the next. */
    private static List<Integer> longestRise(int[] numbers) {
        // For each length, the place of the smallest number that a rise of that length can end with.
        var ends = new ArrayList<Integer>();
        var before = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int length = shorter(ends, numbers, numbers[i]);
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        var rise = new ArrayList<Integer>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            rise.add(i);
        }
        return rise;
    }

    /** The length of the longest rise that ends with less than a number. */
    private static int shorter(List<Integer> ends, int[] numbers, int number) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[ends.get(middle)] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void between(@Nullable Node<I> before, Node<I> node, @Nullable Node<I> after) {
        join(before, node);
        join(node, after);
    }

    private void join(@Nullable Node<I> before, @Nullable Node<I> after) {
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
    }
}
