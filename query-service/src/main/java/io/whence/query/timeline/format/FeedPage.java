package io.whence.query.timeline.format;

import io.whence.query.timeline.item.HistoryItemView;
import io.whence.query.timeline.item.TimelineItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline for programs that know nothing of Whence.
 *
 * @param of what tells the timeline apart from another
 * @param base scheme and host, where its paths begin
 * @param timeline its path and query without a page
 * @param self the path and query of the page
 * @param next the path and query of the next page; null on the last one
 */
public record FeedPage(
        String of,
        String title,
        String base,
        String timeline,
        String self,
        @Nullable String next,
        List<HistoryItemView> items) {

    /** When the newest on it was recorded; the beginning of time for an empty one, so that it stays the same. */
    Instant updated() {
        return items.stream()
                .map(item -> item.item().recordedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    String url(String path) {
        return base + path;
    }

    /** Where an item can be looked at: what it happened to, as it was then. */
    String url(TimelineItem item) {
        var then = item.then();
        return url(
                then == null
                        ? "/api/v1/" + item.subject().kind() + "s/"
                                + item.subject().id()
                        : then);
    }

    static String urn(TimelineItem item) {
        return "urn:whence:event:" + item.eventId();
    }

    static String name(TimelineItem item) {
        var name = item.actor().name();
        return name == null ? "Somebody" : name;
    }
}
