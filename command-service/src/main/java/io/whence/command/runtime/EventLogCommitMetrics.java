package io.whence.command.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.whence.command.runtime.eventlog.CommitObserver;
import java.time.Duration;

/** Measures the event log: how much it takes in, how many callers share a commit, how long a commit takes. */
final class EventLogCommitMetrics implements CommitObserver {

    private final Counter appended;
    private final DistributionSummary groupSize;
    private final Timer duration;

    EventLogCommitMetrics(MeterRegistry meters) {
        appended = Counter.builder("whence.events.appended")
                .description("Events appended to the log")
                .register(meters);
        groupSize = DistributionSummary.builder("whence.commit.group.size")
                .description("Callers that shared one commit")
                .register(meters);
        duration = Timer.builder("whence.commit.duration")
                .description("From the first insertion until a commit was durable")
                .register(meters);
    }

    @Override
    public void committed(int events, int callers, Duration took) {
        appended.increment(events);
        groupSize.record(callers);
        duration.record(took);
    }
}
