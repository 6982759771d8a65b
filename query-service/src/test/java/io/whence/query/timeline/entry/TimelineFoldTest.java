package io.whence.query.timeline.entry;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;

class TimelineFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new TimelineProjection(ScannedFamilies.families());
    }
}
