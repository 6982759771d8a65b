package io.whence.query.asof;

import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.Iterator;
import java.util.List;

/** A cursor over events in the order of the log, which are read as it goes on: what was told is not kept. */
public interface HistoryCursor extends Iterator<RecordedEvent> {

    /** How many bytes the events told so far have on record. */
    long bytes();

    /** Over events that are at hand, and so many bytes on record. */
    static HistoryCursor over(List<RecordedEvent> events, long bytes) {
        var all = events.iterator();
        return new HistoryCursor() {
            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public RecordedEvent next() {
                return all.next();
            }
        };
    }
}
