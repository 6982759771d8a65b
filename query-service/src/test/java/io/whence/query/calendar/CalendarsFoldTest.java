package io.whence.query.calendar;

import io.whence.query.FoldContract;
import io.whence.query.readmodel.projection.Projection;

class CalendarsFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new CalendarFeedProjection();
    }
}
