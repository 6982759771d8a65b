package io.whence.query.visibility;

import io.whence.platform.web.Caller;

/** A read model of roots that can be read as it was. */
public interface TemporalPostSource {

    /**
     * What there was at a position, for one caller and one request: without anything they may not see now, so that what is hidden
     * today is hidden whatever time is asked for.
     */
    VisiblePostSource at(Caller caller, long position);
}
