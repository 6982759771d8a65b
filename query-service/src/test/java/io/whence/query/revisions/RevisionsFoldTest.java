package io.whence.query.revisions;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;

class RevisionsFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new RevisionsProjection(ScannedFamilies.families());
    }
}
