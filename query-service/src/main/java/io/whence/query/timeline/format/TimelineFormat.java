package io.whence.query.timeline.format;

import io.whence.platform.web.RequestProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats of a timeline. */
public enum TimelineFormat {
    JSON("application/json"),
    /** Activity Streams 2.0: an OrderedCollectionPage. */
    ACTIVITY("application/activity+json"),
    /** RFC 4287. */
    ATOM("application/atom+xml"),
    /** JSON Feed 1.1. */
    FEED("application/feed+json"),
    /** All of it, a line for each. */
    NDJSON("application/x-ndjson"),
    /** All of it, a row for each. */
    CSV("text/csv;charset=UTF-8"),
    /** CloudEvents 1.0, structured: one event. */
    CLOUDEVENT("application/cloudevents+json"),
    /** CloudEvents 1.0, batched: a page of them. */
    CLOUDEVENTS("application/cloudevents-batch+json"),
    /** Server-sent events: what happens from now on. */
    EVENTS("text/event-stream;charset=UTF-8");

    /** How the parts of an answer that goes on are written: as text, whatever the whole is called. */
    public static final MediaType UTF_8 = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final MediaType type;

    TimelineFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    public MediaType type() {
        return type;
    }

    /**
     * What is asked for by name, or else by the {@code Accept} header (RFC 9110, section 12.5.1).
     *
     * @throws RequestProblemException 400 for a name there is not, 406 where nothing is acceptable
     */
    public static TimelineFormat of(@Nullable String name, Enumeration<String> accept) {
        return name == null ? negotiated(Collections.list(accept)) : named(name);
    }

    private static TimelineFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblemException.badParameter(
                        "format",
                        Arrays.stream(values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "one of ", "."))));
    }

    private static TimelineFormat negotiated(List<String> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        return ranges(accept).stream()
                .filter(range -> range.getQualityValue() > 0)
                .flatMap(range -> matching(range).stream())
                .findFirst()
                .orElseThrow(() -> new RequestProblemException(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        Arrays.stream(values())
                                .map(format -> format.type.getType() + "/" + format.type.getSubtype())
                                .collect(Collectors.joining(", ", "A timeline is told as ", "."))));
    }

    private static Optional<TimelineFormat> matching(MediaType range) {
        return Arrays.stream(values())
                .filter(format -> range.includes(format.type))
                .findFirst();
    }

    private static List<MediaType> ranges(List<String> accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                    .toList();
        } catch (InvalidMediaTypeException _) {
            throw new RequestProblemException(
                    HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Accept does not name media types.");
        }
    }
}
