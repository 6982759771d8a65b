package io.whence.query.asof;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.RootHistory.Mark;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a thing as it is, or as it was when the request says (RFC 7089: every thing is its own time gate and negotiates in
 * style 1.2, with a memento that has a URL of its own). A memento has no version: it cannot be changed.
 */
@Component
public final class MementoResponder {

    private static final String MEMENTO_DATETIME = "Memento-Datetime";

    private final AsOfResolver times;
    private final RootHistory histories;

    MementoResponder(AsOfResolver times, RootHistory histories) {
        this.times = times;
        this.histories = histories;
    }

    /**
     * Answers a read.
     *
     * @param root of what is read, as the caller may see it now: it throws where they may not
     * @param now what is answered when no time is asked for
     * @param then what is answered as of a position
     */
    public <V> ResponseEntity<V> answer(
            HttpServletRequest request,
            @Nullable String asOf,
            Supplier<String> root,
            Supplier<ResponseEntity<V>> now,
            LongFunction<V> then) {
        var position = times.asked(asOf, request);
        if (position == null) {
            return current(now.get(), request.getRequestURI());
        }
        var mark = histories.last(root.get(), position).orElseThrow(RequestProblemException::notFound);
        return memento(mark, then.apply(position), request, asOf == null);
    }

    /**
     * Answers with a list as it was: it has no timemap.
     *
     * @param team whose it is
     * @param page of things that are listed as of the position
     */
    public <V> ResponseEntity<V> list(HttpServletRequest request, String team, long position, ResponseEntity<V> page) {
        var headers = new HttpHeaders();
        headers.putAll(page.getHeaders());
        histories
                .last(team, position)
                .ifPresent(mark -> headers.set(MEMENTO_DATETIME, AsOfResolver.rfc1123(mark.recordedAt())));
        headers.add(HttpHeaders.LINK, "<" + request.getRequestURI() + ">; rel=\"original timegate\"");
        headers.add(HttpHeaders.VARY, AsOfResolver.ACCEPT_DATETIME);
        return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
    }

    /** The position a list is asked for as of. */
    public long position(HttpServletRequest request, @Nullable String asOf) {
        var position = times.asked(asOf, request);
        return position == null ? times.now() : position;
    }

    /** When the last event of a team up to a position was recorded; the beginning of time when there was none. */
    public Instant at(String team, long position) {
        return histories.last(team, position).map(Mark::recordedAt).orElse(Instant.EPOCH);
    }

    private static <V> ResponseEntity<V> current(ResponseEntity<V> answer, String original) {
        var headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.add(HttpHeaders.VARY, AsOfResolver.ACCEPT_DATETIME);
        headers.add(HttpHeaders.LINK, String.join(", ", links(original)));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static <V> ResponseEntity<V> memento(Mark mark, V view, HttpServletRequest request, boolean negotiated) {
        var original = request.getRequestURI();
        var datetime = AsOfResolver.rfc1123(mark.recordedAt());
        var url = original + "?asOf=" + mark.position();
        var answer = ResponseEntity.ok()
                .header(MEMENTO_DATETIME, datetime)
                .header(
                        HttpHeaders.LINK,
                        String.join(", ", links(original)) + ", <" + url + ">; rel=\"memento\"; datetime=\"" + datetime
                                + "\"");
        if (negotiated) {
            answer.header(HttpHeaders.VARY, AsOfResolver.ACCEPT_DATETIME).header(HttpHeaders.CONTENT_LOCATION, url);
        }
        return answer.body(view);
    }

    private static List<String> links(String original) {
        return List.of(
                "<" + original + ">; rel=\"original timegate\"",
                "<" + original + "/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
    }
}
