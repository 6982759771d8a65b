package io.whence.platform.start;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at a start for a server that is not up yet, and says so once. */
public final class StartupRetry {

    private static final Logger log = LoggerFactory.getLogger(StartupRetry.class);
    private static final long PAUSE_MILLIS = 500;

    private final Duration atMost;

    public StartupRetry(Duration atMost) {
        this.atMost = atMost;
    }

    /**
     * Tries until it succeeds.
     *
     * @param server what is waited for, and where, as people call it
     * @param setting the setting that says where it is
     * @param attempt throws {@link NotThereException} while it is not up; what else it throws ends the wait
     * @throws StartupFailedException when it was not up in time
     */
    public <T> T awaiting(String server, String setting, Supplier<T> attempt) {
        long end = System.nanoTime() + atMost.toNanos();
        for (boolean told = false; ; told = true) {
            try {
                return attempt.get();
            } catch (NotThereException e) {
                if (!told) {
                    log.info("Waiting up to {} s for {} ({})", atMost.toSeconds(), server, setting);
                }
                if (System.nanoTime() > end) {
                    throw new StartupFailedException(server + " did not answer within " + atMost.toSeconds() + " s ("
                            + setting + "): " + e.getMessage());
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailedException("it was told to end");
        }
    }

    /** A server is not up, or not yet; its message says how that showed. */
    public static final class NotThereException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotThereException(String message) {
            super(message);
        }
    }
}
