package io.whence.query.past;

import io.whence.query.past.Histories.Touched;
import io.whence.query.platform.store.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists what there was in a team. Each thing is made from its own events, so a page costs as much as the things on it have behind
 * them; what order they had by anything that changes is not kept, and they come in the order in which they were recorded, the last
 * one first. Where few of them pass, a page ends early.
 */
@Component
public final class PastLists {

    /** How many things are made for one page. */
    private static final int MADE = 200;

    private final Histories histories;

    PastLists(Histories histories) {
        this.histories = histories;
    }

    /**
     * A page.
     *
     * @param kind as ids begin: question, task or board
     * @param after where to go on, as {@link Found#next()} said; null to begin
     * @param made a thing as it was; empty where it is not wanted or not for the caller to see
     */
    public <V> Found<V> page(
            String team,
            String kind,
            long position,
            @Nullable List<Object> after,
            int limit,
            Function<String, Optional<V>> made) {
        var found = new ArrayList<V>();
        var before = after == null ? null : (Long) after.getFirst();
        var begun = histories.begun(team, kind, position, before, MADE + 1);
        for (int i = 0; i < begun.size(); i++) {
            if (found.size() == limit || i == MADE) {
                return new Found<>(found, List.of(begun.get(i - 1).position()));
            }
            made.apply(root(begun.get(i))).ifPresent(found::add);
        }
        return new Found<>(found, null);
    }

    private static String root(Touched begun) {
        return Objects.requireNonNull(begun.root());
    }
}
