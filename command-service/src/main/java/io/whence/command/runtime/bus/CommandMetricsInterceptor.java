package io.whence.command.runtime.bus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.whence.api.CommandRejectedException;
import io.whence.command.runtime.aggregate.CommandResult;
import java.util.function.Supplier;

/** Times every command, and tells accepted ones from refused and failed ones. */
public final class CommandMetricsInterceptor {

    private final MeterRegistry meters;

    public CommandMetricsInterceptor(MeterRegistry meters) {
        this.meters = meters;
    }

    public CommandResult time(Object command, Supplier<CommandResult> sending) {
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
