package io.whence.query.asof;

import io.whence.query.asof.RootHistory.Touched;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.readmodel.store.IndexKey;
import io.whence.query.readmodel.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists what there was in a team. In the order in which things were recorded, the last one first, each is made from its own events, so
 * that a page costs as much as the things on it have behind them; where few of them pass, it ends early. What order they had by anything
 * that changes is kept nowhere: for that, all there was is made and put in order.
 */
@Component
public final class AsOfLists {

    /** How many things are made for one page. */
    private static final int MADE = 200;

    private final RootHistory histories;

    AsOfLists(RootHistory histories) {
        this.histories = histories;
    }

    /**
     * A page.
     *
     * @param kind as ids begin: question, task or board
     * @param after where to go on, as {@link DocumentPage#next()} said; null to begin
     * @param made a thing as it was; empty where it is not wanted or not for the caller to see
     */
    public <V> DocumentPage<V> page(
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
                return new DocumentPage<>(found, List.of(begun.get(i - 1).position()));
            }
            made.apply(root(begun.get(i))).ifPresent(found::add);
        }
        return new DocumentPage<>(found, null);
    }

    /**
     * A page of all there was.
     *
     * @param wanted which of it
     * @param order where each stands; it ends with something unique
     */
    public static <D> DocumentPage<D> page(
            InMemoryDocuments all,
            DocumentCollection<D> collection,
            Predicate<D> wanted,
            Function<D, List<Object>> order,
            boolean descending,
            PageRequest paging) {
        var index = new DocumentIndex<D>(
                "then",
                document -> wanted.test(document) ? IndexKey.of(List.of(), order.apply(document)) : IndexKey.NONE);
        var scan = paging.scan();
        return DocumentPage.page(
                all.scan(collection, index, descending ? scan.backwards() : scan)
                        .iterator(),
                _ -> true,
                paging.limit());
    }

    private static String root(Touched begun) {
        return Objects.requireNonNull(begun.root());
    }
}
