package io.whence.command.runtime.eventlog;

import java.time.Duration;

/** Is told of every durable commit of the event log, on the thread that writes it: be quick, and do not wait. */
@FunctionalInterface
public interface CommitObserver {

    /**
     * One group has become durable; its callers are woken next.
     *
     * @param events how many events were appended; 0 when the group held snapshots or refused duplicates only
     * @param callers how many callers shared this commit
     * @param took from the first insertion until the commit was durable
     */
    void committed(int events, int callers, Duration took);
}
