package io.whence.query.identity.fold;

import io.whence.query.FoldContract;
import io.whence.query.readmodel.projection.Projection;

class AccessFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new IdentityProjection();
    }
}
