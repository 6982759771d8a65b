package io.whence.query.revisions;

import io.whence.api.text.Markdown;
import io.whence.api.wire.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post said from one event to the next. Times are epoch milliseconds.
 *
 * @param number counted from 1
 * @param title null for what has none
 * @param tags null for what has none
 * @param comment why, in the words of whoever did it
 */
record Revision(
        String subject,
        int number,
        String eventId,
        String type,
        @Nullable String title,
        Markdown body,
        @Nullable List<String> tags,
        @Nullable String comment,
        @Nullable String by,
        long occurredAt,
        Precision precision,
        long recordedAt) {}
