package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.AsOfResolver;
import io.whence.query.identity.TokenHolderRecheck;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.web.StreamingResponses;
import io.whence.query.timeline.format.TimelineFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what happens as it happens, as server-sent events. An event's id is its position in the log, and they come in that order: a
 * reader that goes on after the last id it got has missed nothing and gets nothing twice, whatever broke in between. Whether the
 * reader may still see it is asked again before anything is told.
 */
@Component
final class SseTimeline {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int AT_A_TIME = 100;
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);
    private static final long FOR_EVER = 0;

    /** How long who may see something may take to be known. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TimelineReader timelines;
    private final TimelineReading.Requests requests;
    private final TokenHolderRecheck holders;
    private final AsOfResolver times;
    private final StreamingResponses answers;
    private final JsonMapper json;
    private final Duration heartbeat;
    private final Duration longest;

    SseTimeline(
            TimelineReader timelines,
            TimelineReading.Requests requests,
            TokenHolderRecheck holders,
            AsOfResolver times,
            StreamingResponses answers,
            JsonMapper json,
            @Value("${whence.live.heartbeat:15s}") Duration heartbeat,
            @Value("${whence.live.longest:1h}") Duration longest) {
        this.timelines = timelines;
        this.requests = requests;
        this.holders = holders;
        this.times = times;
        this.answers = answers;
        this.json = json;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    ResponseEntity<SseEmitter> open(
            Function<Caller, TimelineScope> scope, TimelineRequest request, HttpServletRequest http) {
        var filter = requests.filter(request);
        long after = after(request, http);
        var authorization = http.getHeader(HttpHeaders.AUTHORIZATION);
        var emitter = new SseEmitter(FOR_EVER);
        answers.begin(http, emitter, () -> {
            try {
                tell(emitter, authorization, scope, filter, after);
            } catch (RequestProblemException _) {
                // It is not for the reader to see any more, or cannot be read for the moment: who comes back is told.
            }
        });
        return ResponseEntity.ok()
                .contentType(TimelineFormat.EVENTS.type())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    /** Where it begins: after the last event the reader got, after a moment, or now. */
    private long after(TimelineRequest request, HttpServletRequest http) {
        var last = http.getHeader("Last-Event-ID");
        if (last != null) {
            if (!ID.matcher(last).matches()) {
                throw RequestProblemException.badParameter("Last-Event-ID", "the id of an event, as it was sent.");
            }
            return Long.parseLong(last);
        }
        var since = request.since();
        return since == null ? timelines.position() : times.position("since", since, http);
    }

    private void tell(
            SseEmitter emitter,
            String authorization,
            Function<Caller, TimelineScope> scope,
            TimelineFilter filter,
            long after)
            throws IOException {
        long at = after;
        long began = System.nanoTime();
        emitter.send(mark(at).reconnectTime(COME_BACK_AFTER.toMillis()));
        // Who has read for long comes back, and goes on after the last event they got: perhaps to another node.
        while (!isToEnd() && System.nanoTime() - began < longest.toNanos()) {
            long upTo = Math.max(at, timelines.position());
            // Who may see it, and whose names are told, is no older than what happened.
            ReadFreshness.atLeast(upTo, PATIENCE);
            var caller = holders.again(authorization);
            if (caller.isEmpty()) {
                return;
            }
            at = news(emitter, scope.apply(caller.get()), filter, at, upTo, caller.get());
            // Told to end while it waits, it must write no more: that would break the connection off in place of ending
            // it.
            if (!timelines.awaitNews(at, heartbeat) && !isToEnd()) {
                emitter.send(mark(at));
            }
        }
    }

    private static boolean isToEnd() {
        return Thread.currentThread().isInterrupted();
    }

    /** Tells what there is after one position and up to another, and answers with the position up to which that is all. */
    private long news(
            SseEmitter emitter, TimelineScope scope, TimelineFilter filter, long after, long upTo, Caller caller)
            throws IOException {
        var found = timelines.news(scope, filter, after, upTo, AT_A_TIME, caller);
        for (var news : found.documents()) {
            var item = news.item();
            emitter.send(SseEmitter.event()
                    .id(Long.toString(item.position()))
                    .data(json.writeValueAsString(item), TimelineFormat.UTF_8));
        }
        var next = found.next();
        return next == null ? upTo : (Long) next.getFirst();
    }

    /** Nothing to tell, but where to go on: an event without data is none to a reader (HTML Standard, section 9.2.6). */
    private static SseEmitter.SseEventBuilder mark(long position) {
        return SseEmitter.event().id(Long.toString(position)).comment("");
    }
}
