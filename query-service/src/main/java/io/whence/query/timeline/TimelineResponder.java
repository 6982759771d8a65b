package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.timeline.format.ActivityStreamPage;
import io.whence.query.timeline.format.AtomFeedPage;
import io.whence.query.timeline.format.CloudEventItem;
import io.whence.query.timeline.format.FeedPage;
import io.whence.query.timeline.format.JsonFeedPage;
import io.whence.query.timeline.format.TimelineFormat;
import io.whence.query.timeline.item.HistoryItemView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A responder with a timeline in whatever format is asked for. */
@Component
final class TimelineResponder {

    private final TimelineReader timelines;
    private final SseTimeline live;
    private final TimelineExport bulk;
    private final JsonMapper json;

    TimelineResponder(TimelineReader timelines, SseTimeline live, TimelineExport bulk, JsonMapper json) {
        this.timelines = timelines;
        this.live = live;
        this.bulk = bulk;
        this.json = json;
    }

    /**
     * A page of a timeline, all of it, or what happens from now on.
     *
     * @param scope whose it is, as a caller may see it; it throws where they may not
     */
    ResponseEntity<?> answer(
            Function<Caller, TimelineScope> scope, TimelineRequest request, Caller caller, HttpServletRequest http) {
        var format = TimelineFormat.of(request.format(), http.getHeaders(HttpHeaders.ACCEPT));
        return switch (format) {
            case JSON -> page(scope.apply(caller), request, caller, http);
            case ACTIVITY, ATOM, FEED, CLOUDEVENTS -> feed(format, scope.apply(caller), request, caller, http);
            case CLOUDEVENT -> feed(format, scope.apply(caller), request.on(1, request.cursor()), caller, http);
            case NDJSON, CSV -> bulk.open(format, scope, request, caller, http);
            case EVENTS -> {
                var _ = scope.apply(caller);
                yield live.open(scope, request, http);
            }
        };
    }

    private ResponseEntity<?> page(
            TimelineScope scope, TimelineRequest request, Caller caller, HttpServletRequest http) {
        var page = timelines.page(scope, request, caller);
        var items = page.items().stream().map(HistoryItemView::item).toList();
        return varied(ReadResponses.page(new Page<>(items, page.next()), http), TimelineFormat.JSON);
    }

    private ResponseEntity<?> feed(
            TimelineFormat format,
            TimelineScope scope,
            TimelineRequest request,
            Caller caller,
            HttpServletRequest http) {
        var page = timelines.page(scope, request, caller);
        var answer = ReadResponses.page(page, http);
        var feed = feed(scope, page, http);
        byte[] body = switch (format) {
            case ACTIVITY -> json.writeValueAsBytes(ActivityStreamPage.of(feed));
            case ATOM -> AtomFeedPage.of(feed);
            case FEED -> json.writeValueAsBytes(JsonFeedPage.of(feed));
            case CLOUDEVENTS -> json.writeValueAsBytes(CloudEventItem.of(feed));
            case CLOUDEVENT ->
                page.items().isEmpty()
                        ? new byte[0]
                        : json.writeValueAsBytes(CloudEventItem.of(page.items().getFirst()));
            case JSON, NDJSON, CSV, EVENTS -> throw new IllegalArgumentException("not a feed: " + format);
        };
        return varied(
                new ResponseEntity<>(
                        body, answer.getHeaders(), body.length == 0 ? HttpStatus.NO_CONTENT : answer.getStatusCode()),
                format);
    }

    private static FeedPage feed(TimelineScope scope, Page<HistoryItemView> page, HttpServletRequest http) {
        var path = http.getRequestURI();
        var query = http.getQueryString();
        var base = ServletUriComponentsBuilder.fromContextPath(http).build().toUriString();
        var next = page.next();
        return new FeedPage(
                scope.of(),
                scope.title(),
                base,
                path,
                query == null ? path : path + "?" + query,
                next == null ? null : ReadResponses.withCursor(http, next),
                page.items());
    }

    private static <T> ResponseEntity<T> varied(ResponseEntity<T> answer, TimelineFormat format) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.putAll(answer.getHeaders());
                    headers.setContentType(format.type());
                    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                })
                .body(answer.getBody());
    }
}
