package io.whence.query.timeline;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.timeline.entry.TimelineProjection;

class TimelineFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new TimelineProjection(ScannedFamilies.families());
    }
}
