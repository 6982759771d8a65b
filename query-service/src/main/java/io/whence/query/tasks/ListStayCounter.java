package io.whence.query.tasks;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/** How many times a task came to be shown in a list. */
record ListStayCounter(long begun) {

    static final DocumentCollection<ListStayCounter> ALL =
            new DocumentCollection<>("spell-counts", ListStayCounter.class, List.of());
}
