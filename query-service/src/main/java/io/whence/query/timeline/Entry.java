package io.whence.query.timeline;

import io.whence.api.member.MemberKind;
import io.whence.api.wire.Precision;
import io.whence.api.wire.Source;
import io.whence.api.wire.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as a timeline and a history show it. Times are epoch milliseconds.
 *
 * @param streams the timelines it stands in, as {@link Streams} names them
 * @param root what it hangs under, whose history it is part of; null for what is not about a post
 * @param deed what was done, as a sentence without its beginning: who did it
 * @param data the event itself, as JSON
 */
record Entry(
        long position,
        String eventId,
        String type,
        @Nullable String actor,
        @Nullable MemberKind actorKind,
        @Nullable String onBehalfOf,
        Via via,
        @Nullable String team,
        List<String> streams,
        @Nullable String root,
        String subjectKind,
        String subject,
        String title,
        String deed,
        long occurredAt,
        Precision precision,
        long recordedAt,
        @Nullable Source source,
        String commandId,
        String correlationId,
        String causationId,
        String data) {}
