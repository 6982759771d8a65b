package io.whence.query.tasks.fold;

import io.whence.query.FoldContract;
import io.whence.query.readmodel.projection.Projection;

class TasksFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new TasksProjection();
    }
}
