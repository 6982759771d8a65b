package io.whence.query.tasks;

import io.whence.query.platform.store.Collection;
import java.util.List;

/** How many times a task came to be shown in a list. */
record SpellsDocument(long begun) {

    static final Collection<SpellsDocument> ALL = new Collection<>("spell-counts", SpellsDocument.class, List.of());
}
