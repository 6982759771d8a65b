package io.whence.query.tasks;

import io.whence.query.FoldContract;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.tasks.fold.TasksProjection;

class TasksFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new TasksProjection();
    }
}
