package io.whence.query.readmodel.projection;

import java.time.Duration;

/**
 * The freshness that a thread's reads must have: every read model it reads from has reached a position, or is waited for when it
 * is read. Those that are not read are not waited for. It holds until it is forgotten.
 */
public final class ReadFreshness {

    /** Nothing was asked for. */
    public static final long ANY = -1;

    private static final ThreadLocal<ReadFreshness> ASKED = ThreadLocal.withInitial(ReadFreshness::new);

    private long position = ANY;
    private long deadline;

    private ReadFreshness() {}

    /** Asks for a position, beside what was asked for before; all of it is waited for until the patience ends. */
    public static void atLeast(long position, Duration patience) {
        var asked = ASKED.get();
        asked.position = Math.max(asked.position, position);
        asked.deadline = System.nanoTime() + patience.toNanos();
    }

    /** What was asked for; {@link #ANY} when nothing was. */
    public static long position() {
        return ASKED.get().position;
    }

    /** What is left of it; zero or less when it is up. */
    public static Duration patience() {
        return Duration.ofNanos(ASKED.get().deadline - System.nanoTime());
    }

    public static void forget() {
        ASKED.remove();
    }
}
