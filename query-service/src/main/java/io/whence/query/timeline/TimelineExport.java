package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.query.identity.TokenHolderRecheck;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.StreamingResponses;
import io.whence.query.timeline.format.CsvTimelineWriter;
import io.whence.query.timeline.format.TimelineFormat;
import io.whence.query.timeline.item.HistoryItemView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export of a timeline to its end in one answer, a page at a time; only a page of it when a {@code limit} says how long that
 * is.
 */
@Component
final class TimelineExport {

    private static final int AT_A_TIME = 100;
    private static final long FOR_EVER = 0;

    private final TimelineReader timelines;
    private final TokenHolderRecheck holders;
    private final StreamingResponses answers;
    private final JsonMapper json;

    TimelineExport(TimelineReader timelines, TokenHolderRecheck holders, StreamingResponses answers, JsonMapper json) {
        this.timelines = timelines;
        this.holders = holders;
        this.answers = answers;
        this.json = json;
    }

    ResponseEntity<ResponseBodyEmitter> open(
            TimelineFormat format,
            Function<Caller, TimelineScope> scope,
            TimelineRequest request,
            Caller caller,
            HttpServletRequest http) {
        boolean whole = request.limit() == null;
        var asked = whole ? request.on(AT_A_TIME, request.cursor()) : request;
        // Read here, so that what is wrong with the request is still an answer of its own.
        var first = timelines.page(scope.apply(caller), asked, caller);
        var authorization = http.getHeader(HttpHeaders.AUTHORIZATION);
        var emitter = new ResponseBodyEmitter(FOR_EVER);
        answers.begin(http, emitter, () -> {
            send(
                    emitter,
                    (format == TimelineFormat.CSV ? CsvTimelineWriter.HEADER : "") + lines(format, first.items()));
            var next = whole ? first.next() : null;
            while (next != null && !Thread.currentThread().isInterrupted()) {
                next = more(format, emitter, scope, asked.on(AT_A_TIME, next), authorization);
            }
        });
        return ResponseEntity.ok().contentType(format.type()).body(emitter);
    }

    private @Nullable String more(
            TimelineFormat format,
            ResponseBodyEmitter emitter,
            Function<Caller, TimelineScope> scope,
            TimelineRequest request,
            String authorization)
            throws IOException {
        var caller = holders.again(authorization);
        if (caller.isEmpty()) {
            throw new IOException("who reads this may not any more");
        }
        Page<HistoryItemView> page = timelines.page(scope.apply(caller.get()), request, caller.get());
        send(emitter, lines(format, page.items()));
        return page.next();
    }

    private String lines(TimelineFormat format, List<HistoryItemView> items) {
        return format == TimelineFormat.CSV
                ? CsvTimelineWriter.rows(items)
                : items.stream()
                        .map(item -> json.writeValueAsString(item.item()) + "\n")
                        .collect(Collectors.joining());
    }

    private static void send(ResponseBodyEmitter emitter, String text) throws IOException {
        if (!text.isEmpty()) {
            emitter.send(text, TimelineFormat.UTF_8);
        }
    }
}
