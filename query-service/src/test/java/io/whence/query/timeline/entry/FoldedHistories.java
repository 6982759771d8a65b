package io.whence.query.timeline.entry;

import io.whence.query.asof.RootHistory;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;

/** The record as timelines keep it, of a history that is at hand. */
public final class FoldedHistories {

    private FoldedHistories() {}

    public static RootHistory of(List<RecordedEvent> history) {
        var replay = new InMemoryReplay(new TimelineProjection(ScannedFamilies.families()));
        replay.fold(history);
        return new TimelineRootHistory(replay.documents());
    }
}
