package io.whence.query.asof;

import io.whence.platform.web.ClientLogPosition;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.RootHistory.Mark;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.web.PreferredWaitHeader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads which moment of the record a request asks about. A moment is an instant (RFC 3339), which stands for all that had been
 * recorded by then; the position of an event, as a number; or what a {@code Whence-Position} header said. A position that is still
 * on its way is waited for, as {@code Prefer: wait} says.
 */
@Component
public final class AsOfResolver {

    static final String ACCEPT_DATETIME = "Accept-Datetime";

    private static final int WHOLE_SECOND = 999;
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{12}");
    /** As it is written, with two digits for every day (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private final ReadModels models;
    private final RootHistory histories;

    AsOfResolver(ReadModels models, RootHistory histories) {
        this.models = models;
        this.histories = histories;
    }

    /** The position {@code asOf} or else {@code Accept-Datetime} (RFC 7089, section 2.1.1) asks about; null for now. */
    @Nullable
    Long asked(@Nullable String asOf, HttpServletRequest request) {
        if (asOf != null) {
            return position("asOf", asOf, request);
        }
        var datetime = request.getHeader(ACCEPT_DATETIME);
        return datetime == null ? null : by(datetime(datetime), request);
    }

    /**
     * The position of the last event a moment holds; -1 before the first.
     *
     * @throws RequestProblemException 400 {@code bad-parameter} when it is no moment or nothing is on record there; 503
     *     {@code read-model-behind} when the event log cannot be asked
     */
    public long position(String parameter, String moment, HttpServletRequest request) {
        if (POSITION.matcher(moment).matches()) {
            return reached(parameter, Long.parseLong(moment), request);
        }
        if (OPAQUE.matcher(moment).matches()) {
            return reached(parameter, opaque(parameter, moment), request);
        }
        return by(instant(parameter, moment), request);
    }

    /** The position of the last event on record so far; -1 before the first. */
    public long now() {
        return histories.latest().map(Mark::position).orElse(-1L);
    }

    private long reached(String parameter, long position, HttpServletRequest request) {
        if (position > models.position() && !models.isRecorded(position)) {
            throw RequestProblemException.badParameter(parameter, "nothing is on record at this position yet.");
        }
        ReadFreshness.atLeast(position, patience(request));
        return position;
    }

    private long by(Instant instant, HttpServletRequest request) {
        boolean mayBeOnItsWay = histories
                .latest()
                .map(mark -> !mark.recordedAt().isAfter(instant))
                .orElse(true);
        if (mayBeOnItsWay) {
            ReadFreshness.atLeast(models.head().orElseThrow(AsOfResolver::behind), patience(request));
        }
        return histories.by(instant).map(Mark::position).orElse(-1L);
    }

    private static RequestProblemException behind() {
        return new RequestProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "What is on record cannot be told yet.", 1);
    }

    private static Duration patience(HttpServletRequest request) {
        return PreferredWaitHeader.of(request.getHeaders("Prefer"));
    }

    private static Instant instant(String parameter, String moment) {
        try {
            return Instant.ofEpochMilli(OffsetDateTime.parse(moment).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            throw RequestProblemException.badParameter(
                    parameter, "a time as 2026-05-31T09:30:00Z, the position of an event, or a Whence-Position.");
        }
    }

    private static long opaque(String parameter, String moment) {
        try {
            return ClientLogPosition.decode(moment);
        } catch (RequestProblemException e) {
            throw RequestProblemException.badParameter(parameter, "this is not a position Whence gave out.");
        }
    }

    /** The whole second: what was recorded within it has that very {@code Memento-Datetime}. */
    private static Instant datetime(String datetime) {
        try {
            return OffsetDateTime.parse(datetime, RFC_1123).toInstant().plusMillis(WHOLE_SECOND);
        } catch (DateTimeException _) {
            throw RequestProblemException.badParameter(ACCEPT_DATETIME, "a time as Sun, 31 May 2026 09:30:00 GMT.");
        }
    }

    static String rfc1123(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
