package io.whence.query.tasks;

import io.whence.query.platform.store.DocumentCollection;
import java.util.List;

/** How many times a task came to be shown in a list. */
record SpellsDocument(long begun) {

    static final DocumentCollection<SpellsDocument> ALL =
            new DocumentCollection<>("spell-counts", SpellsDocument.class, List.of());
}
