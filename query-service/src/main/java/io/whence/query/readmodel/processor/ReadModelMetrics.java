package io.whence.query.readmodel.processor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** The metrics of each projection. */
record ReadModelMetrics(ReadModelProcessors models) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var runner : models.runners()) {
            FunctionCounter.builder("whence.projection.written", runner, ReadModelProcessor::writtenBytes)
                    .description("Documents written to the live read model")
                    .baseUnit(BaseUnits.BYTES)
                    .tag("projection", runner.name())
                    .register(registry);
            gauge(registry, runner, "lag.events", "Events on record that are not folded yet", this::lagEvents);
            gauge(
                    registry,
                    runner,
                    "lag.seconds",
                    "How long ago it last had everything on record",
                    ReadModelMetrics::lagSeconds);
            gauge(registry, runner, "position", "The position of the last event folded", ReadModelMetrics::position);
            gauge(
                    registry,
                    runner,
                    "rebuild.progress",
                    "From 0 to 1, when not rebuilding 1",
                    ReadModelProcessor::rebuildProgress);
            gauge(registry, runner, "writer", "1 on the node that writes it", r -> r.isWriter() ? 1 : 0);
            gauge(
                    registry,
                    runner,
                    "parked",
                    "Subjects held back by an event that cannot be folded",
                    r -> r.parked().size());
        }
    }

    private static void gauge(
            MeterRegistry registry,
            ReadModelProcessor runner,
            String name,
            String description,
            ToDoubleFunction<ReadModelProcessor> value) {
        Gauge.builder("whence.projection." + name, runner, value)
                .description(description)
                .tag("projection", runner.name())
                .register(registry);
    }

    private static double position(ReadModelProcessor runner) {
        return runner.position().orElse(-1L);
    }

    private double lagEvents(ReadModelProcessor runner) {
        return Math.max(0, models.knownHead() - position(runner));
    }

    private static double lagSeconds(ReadModelProcessor runner) {
        return runner.behind().toMillis() / 1e3;
    }
}
