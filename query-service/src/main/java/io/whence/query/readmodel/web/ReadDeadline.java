package io.whence.query.readmodel.web;

import io.whence.platform.web.RequestProblemException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;

/** The deadline of a heavy read. Whatever goes on for long asks it now and then, and ends when it has passed. */
public final class ReadDeadline {

    private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();
    private static final int RETRY_AFTER_SECONDS = 10;

    private ReadDeadline() {}

    static <T> T within(Duration time, Callable<T> work) throws Exception {
        return ScopedValue.where(UNTIL, System.nanoTime() + time.toNanos()).call(work::call);
    }

    /**
     * Goes on, where there is time left, or no deadline at all.
     *
     * @throws RequestProblemException 503 {@code took-too-long}
     */
    public static void check() {
        if (UNTIL.isBound() && System.nanoTime() - UNTIL.get() > 0) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "took-too-long",
                    "This read took longer than one may. Ask for less of it at a time.",
                    RETRY_AFTER_SECONDS);
        }
    }
}
