package io.whence.query.timeline.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.query.timeline.item.TimelineItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); what is Whence's own is in {@code _whence}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JsonFeedPage(
        String version,
        String title,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,
        List<Entry> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** Somebody by name. */
    record Author(String name) {}

    /** One thing that happened. */
    record Entry(
            String id,
            String url,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags,
            @JsonProperty("_whence") TimelineItem whence) {

        private static Entry of(TimelineItem item, FeedPage feed) {
            return new Entry(
                    FeedPage.urn(item),
                    feed.url(item),
                    item.summary(),
                    item.occurredAt(),
                    item.recordedAt(),
                    List.of(new Author(FeedPage.name(item))),
                    List.of(item.type()),
                    item);
        }
    }

    public static JsonFeedPage of(FeedPage feed) {
        var next = feed.next();
        return new JsonFeedPage(
                VERSION,
                feed.title(),
                feed.url(feed.self()),
                next == null ? null : feed.url(next),
                feed.items().stream().map(item -> Entry.of(item.item(), feed)).toList());
    }
}
