package io.whence.query.statistics;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;

class ActivityFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new ActivityStatisticsProjection(ScannedFamilies.families());
    }
}
