package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/** The number of times that a task came to be shown in a list. */
public record ListStayCounter(long begun) {

    public static final DocumentCollection<ListStayCounter> ALL =
            new DocumentCollection<>("spell-counts", ListStayCounter.class, List.of());
}
