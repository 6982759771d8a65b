package io.whence.query.tasks;

import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Found;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Merged;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Paging;
import io.whence.query.tasks.Listing.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists tasks by the declared indexes. */
@Component
final class TaskList {

    /** What is read of each state at a time, beside its share of the page. */
    private static final int MARGIN = 5;

    private final Documents documents;

    TaskList(TaskPosts posts) {
        this.documents = posts.documents();
    }

    Found<CardDocument> page(Listing listing, Paging paging) {
        var keys = listing.keys();
        int chunk = paging.limit() / keys.size() + MARGIN;
        boolean byDue = listing.sort() == Sort.DUE;
        var due = byDue ? listing.due() : null;
        var from = due == null ? null : bound(due.from());
        var to = due == null ? null : bound(due.to());
        var scans = keys.stream()
                .map(equal -> new Scan(equal, from, to, paging.after(), !byDue, chunk))
                .toList();
        var cards = new Merged<>(documents, CardDocument.ALL, index(listing.sort()), scans);
        return Found.page(cards, listing::holds, paging.limit());
    }

    private static @Nullable List<Object> bound(@Nullable Long millis) {
        return millis == null ? null : List.of(millis);
    }

    private static Index<CardDocument> index(Sort sort) {
        return switch (sort) {
            case ACTIVITY -> CardDocument.BY_ACTIVITY;
            case NEWEST -> CardDocument.BY_CREATION;
            case DUE -> CardDocument.BY_DUE;
            case PRIORITY -> CardDocument.BY_PRIORITY;
        };
    }
}
