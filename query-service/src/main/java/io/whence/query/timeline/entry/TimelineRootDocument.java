package io.whence.query.timeline.entry;

import io.whence.api.id.TypeIds;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root that events are under.
 *
 * @param team null where none was told
 * @param position of the event it began with
 * @param tags those it has now, a task's labels among them
 * @param board the one a task is on, so that what happens to it later is found with the board as well; null for none
 */
record TimelineRootDocument(
        String id,
        @Nullable String team,
        long position,
        List<String> tags,
        @Nullable String board) {

    static final TimelineRootDocument NONE = begun("", null, -1);

    /** By team and kind, in the order of the log. */
    static final DocumentIndex<TimelineRootDocument> BY_TEAM = new DocumentIndex<>(
            "by-team",
            root -> root.team == null
                    ? IndexKey.NONE
                    : IndexKey.of(List.of(root.team, TypeIds.prefixOf(root.id)), List.of(root.position, root.id)));

    static final DocumentCollection<TimelineRootDocument> ALL =
            new DocumentCollection<>("roots", TimelineRootDocument.class, List.of(BY_TEAM));

    static TimelineRootDocument begun(String id, @Nullable String team, long position) {
        return new TimelineRootDocument(id, team, position, List.of(), null);
    }

    TimelineRootDocument tagged(List<String> now) {
        return new TimelineRootDocument(id, team, position, now, board);
    }

    TimelineRootDocument on(String now) {
        return new TimelineRootDocument(id, team, position, tags, now);
    }
}
