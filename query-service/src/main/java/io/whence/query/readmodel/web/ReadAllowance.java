package io.whence.query.readmodel.web;

import io.whence.platform.web.RequestProblemException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The allowance of one heavy read: until when it may go on, and how many bytes of history it may look at. Whatever goes through much asks
 * it now and then; where nobody set one, as in a test, all is allowed. Used by one thread.
 */
public final class ReadAllowance {

    private static final ScopedValue<ReadAllowance> ALLOWED = ScopedValue.newInstance();
    private static final int RETRY_AFTER_SECONDS = 10;

    private final long until;
    private final long bytes;
    private long left;

    private ReadAllowance(Duration time, long bytes) {
        this.until = System.nanoTime() + time.toNanos();
        this.bytes = bytes;
        this.left = bytes;
    }

    static <T extends @Nullable Object> T within(Duration time, long bytes, Callable<T> work) throws Exception {
        return ScopedValue.where(ALLOWED, new ReadAllowance(time, bytes)).call(work::call);
    }

    /**
     * Spends bytes of history that were looked at, and time.
     *
     * @throws RequestProblemException 422 {@code too-much-history}, or 503 {@code took-too-long}
     */
    public static void spend(long bytes) {
        if (ALLOWED.isBound()) {
            ALLOWED.get().spendOwn(bytes);
        }
    }

    /**
     * Goes on, where there is time left.
     *
     * @throws RequestProblemException 503 {@code took-too-long}
     */
    public static void check() {
        spend(0);
    }

    /** The refusal of what has more history than one answer may tell. */
    public static RequestProblemException tooMuchHistory(String how) {
        return new RequestProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT, "too-much-history", how + ": its past cannot be told in one answer.");
    }

    private void spendOwn(long more) {
        left -= more;
        if (left < 0) {
            throw tooMuchHistory("More than " + (bytes >> 20) + " MiB are on record of this");
        }
        if (System.nanoTime() - until > 0) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "took-too-long",
                    "This read took longer than one may. Ask for less of it at a time.",
                    RETRY_AFTER_SECONDS);
        }
    }
}
