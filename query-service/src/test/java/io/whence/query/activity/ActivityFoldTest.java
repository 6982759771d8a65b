package io.whence.query.activity;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.statistics.ActivityStatisticsProjection;

class ActivityFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new ActivityStatisticsProjection(ScannedFamilies.families());
    }
}
