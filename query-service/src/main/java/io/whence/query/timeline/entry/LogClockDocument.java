package io.whence.query.timeline.entry;

import io.whence.query.readmodel.store.DocumentCollection;
import java.time.Instant;
import java.util.List;

/** The latest recorded time so far: the clocks of several machines may disagree, the order of the log does not. */
record LogClockDocument(Instant at) {

    static final String LATEST = "latest";

    static final DocumentCollection<LogClockDocument> ALL =
            new DocumentCollection<>("clock", LogClockDocument.class, List.of());
}
