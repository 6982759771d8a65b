package io.whence.query.asof;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A reader of what changed of a root between two moments, as far as the caller may see it. */
@Component
public final class RootDifferenceReader {

    private final List<TemporalReadModel> kept;

    public RootDifferenceReader(List<TemporalReadModel> kept) {
        this.kept = List.copyOf(kept);
    }

    /**
     * What changed after one position and up to another; of what the caller may not see now, nothing.
     *
     * @throws RequestProblemException 404 for a root whose past nobody keeps
     */
    public RootDifference between(Caller caller, String root, long from, long to) {
        var keeper =
                kept.stream().filter(one -> one.keeps(root)).findFirst().orElseThrow(RequestProblemException::notFound);
        var comparison = HistoryComparison.between(keeper, root, keeper.history(root, to), from);
        var deltas = comparison.deltas();
        var visible = keeper.visible(
                caller, deltas.stream().map(FieldDelta::id).distinct().toList());
        var shown =
                deltas.stream().filter(delta -> visible.contains(delta.id())).toList();
        var cited = shown.stream().flatMap(delta -> delta.positions().stream()).collect(Collectors.toSet());
        return new RootDifference(
                root,
                shown,
                comparison.events().values().stream()
                        .filter(event -> cited.contains(event.position()))
                        .collect(Collectors.toMap(RecordedEvent::position, Function.identity())));
    }
}
