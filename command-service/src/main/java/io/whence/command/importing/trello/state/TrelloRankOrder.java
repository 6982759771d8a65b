package io.whence.command.importing.trello.state;

import io.whence.api.board.RelativePosition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which Trello orders things within a group, and what they come to beside each other. Equal numbers are told apart by
 * the things' ids.
 */
public final class TrelloRankOrder<G, I> {

    private static final double STEP = 16_384;

    private final Comparator<Entry<I>> byNumber;
    private final Map<I, Entry<I>> entries = new HashMap<>();
    private final Map<I, G> groups = new HashMap<>();
    private final Map<G, TreeSet<Entry<I>>> sorted = new HashMap<>();

    private record Entry<I>(double number, I id) {}

    public TrelloRankOrder(Function<I, String> name) {
        byNumber = Comparator.<Entry<I>>comparingDouble(Entry::number).thenComparing(entry -> name.apply(entry.id()));
    }

    /** The number it has. */
    public @Nullable Double of(I id) {
        var entry = entries.get(id);
        return entry == null ? null : Double.valueOf(entry.number());
    }

    public void put(G group, I id, double number) {
        remove(id);
        var entry = new Entry<>(number, id);
        entries.put(id, entry);
        groups.put(id, group);
        sorted.computeIfAbsent(group, _ -> new TreeSet<>(byNumber)).add(entry);
    }

    public void remove(I id) {
        var entry = entries.remove(id);
        var group = groups.remove(id);
        if (entry != null && group != null) {
            sorted.getOrDefault(group, new TreeSet<>(byNumber)).remove(entry);
        }
    }

    /** A number that comes before all others. */
    public double top(G group) {
        var all = sorted.get(group);
        return all == null || all.isEmpty() ? STEP : all.first().number() - STEP;
    }

    /** A number that comes after all others. */
    public double bottom(G group) {
        var all = sorted.get(group);
        return all == null || all.isEmpty() ? STEP : all.last().number() + STEP;
    }

    /** Where that number is among those of the group, itself left out. */
    public RelativePosition<I> spot(G group, I id, double number) {
        var all = sorted.get(group);
        if (all == null) {
            return RelativePosition.last();
        }
        var entry = new Entry<>(number, id);
        var before = next(all.lower(entry), id, all, true);
        if (next(all.higher(entry), id, all, false) == null) {
            return RelativePosition.last();
        }
        return before == null ? RelativePosition.first() : RelativePosition.after(before.id());
    }

    private static <I> @Nullable Entry<I> next(
            @Nullable Entry<I> found, I itself, TreeSet<Entry<I>> all, boolean downwards) {
        return found == null || !found.id().equals(itself) ? found : downwards ? all.lower(found) : all.higher(found);
    }
}
