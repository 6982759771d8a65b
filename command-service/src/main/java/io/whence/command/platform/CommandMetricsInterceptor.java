package io.whence.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.whence.api.CommandRejectedException;
import java.util.function.Supplier;

/** Times every command, and tells accepted ones from refused and failed ones. */
final class CommandMetricsInterceptor {

    private final MeterRegistry meters;

    CommandMetricsInterceptor(MeterRegistry meters) {
        this.meters = meters;
    }

    CommandResult time(Object command, Supplier<CommandResult> sending) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var result = sending.get();
            outcome = "ok";
            return result;
        } catch (CommandRejectedException e) {
            outcome = "rejected";
            throw e;
        } finally {
            sample.stop(
                    meters.timer("whence.commands", "type", command.getClass().getSimpleName(), "outcome", outcome));
        }
    }
}
