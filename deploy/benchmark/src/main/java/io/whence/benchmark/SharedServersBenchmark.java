package io.whence.benchmark;

import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.machines.BareAxonServerBaseline;
import io.whence.benchmark.machines.BareMongoBaseline;
import io.whence.benchmark.machines.SharedServers;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.report.MeasurementSamples;
import io.whence.benchmark.workload.QuestionWorkload;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Commands and reads on shared servers, beside the same on one process of the same run, and how much of the difference the servers
 * take by themselves.
 */
record SharedServersBenchmark(
        BenchmarkPlan plan, QuestionWorkload questions, WhenceServerProcess whence, SharedServers servers) {

    private static final int EVENTS = 2_000;
    private static final String ASKED = "question.asked";
    private static final String MODEL = "questions";

    void measure(FigureCollector findings) {
        var commands = findings.keep(
                "shared.commands",
                CommandThroughputBenchmark.ofShared(plan, questions, whence).values());
        var seen = new VisibilityBenchmark(plan, questions, whence).observe(findings, "shared.steady");
        try (var log = new BareAxonServerBaseline(servers);
                var documents = new BareMongoBaseline(servers)) {
            var events = log.first(EVENTS, event -> event.getPayload().getType().equals(ASKED));
            var writes = findings.keep(
                    "mongodb.writes", documents.pacedWrites(MODEL, plan.commandsPerSecond(), plan.steady()));
            log.appends(events, plan.mostConnections(), plan.turn());
            var appends = findings.keep(
                    "axonserver.appends",
                    Stream.generate(() -> log.appends(events, plan.mostConnections(), plan.turn()))
                            .limit(plan.rounds())
                            .toList());
            var paced = findings.keep(
                    "axonserver.paced", log.pacedAppends(events, plan.commandsPerSecond(), plan.steady()));
            var asked = findings.keep("axonserver.asked", log.pacedQuestions(plan.commandsPerSecond(), plan.steady()));
            throughput(findings, commands, appends);
            latencies(findings, seen, paced, asked, writes);
        }
    }

    private void throughput(FigureCollector findings, MeasurementSamples commands, MeasurementSamples appends) {
        var name = "shared: commands, " + plan.mostConnections() + " connections";
        var embedded = of(findings, "commands." + plan.mostConnections() + ".whence");
        findings.add(MeasuredFigure.of(name, commands.median(), "/s").comparedTo("one process, /s", embedded.median()));
        findings.add(MeasuredFigure.of(name, commands.median(), "/s")
                .comparedTo("Axon Server alone, appends of the same events, /s", appends.median()));
    }

    private void latencies(
            FigureCollector findings,
            VisibilityBenchmark.Latencies seen,
            MeasurementSamples appends,
            MeasurementSamples asked,
            MeasurementSamples writes) {
        double offered = plan.commandsPerSecond() * plan.steady().toMillis() / 1e3;
        findings.add(MeasuredFigure.of(
                        "shared: commands of the steady load",
                        seen.command().values().size(),
                        "")
                .comparedTo("offered in that time", offered));
        for (int percent : new int[] {50, 99}) {
            var load = ", p" + percent + " at " + plan.commandsPerSecond() + "/s";
            double command = seen.command().percentile(percent);
            double commandAlone = of(findings, "steady.command").percentile(percent);
            double visible = seen.visible().percentile(percent);
            double visibleAlone = of(findings, "steady.visible").percentile(percent);
            findings.add(MeasuredFigure.of("shared: command answered" + load, command, "ms")
                    .comparedTo("one process, ms", commandAlone));
            findings.add(MeasuredFigure.of("Axon Server alone: append" + load, appends.percentile(percent), "ms")
                    .comparedTo("that difference, ms", command - commandAlone));
            findings.add(
                    MeasuredFigure.of("Axon Server alone: the end of the log" + load, asked.percentile(percent), "ms")
                            .comparedTo("that difference, ms", command - commandAlone));
            findings.add(MeasuredFigure.of("shared: then visible" + load, visible, "ms")
                    .comparedTo("one process, ms", visibleAlone));
            findings.add(MeasuredFigure.of(
                            "MongoDB alone: bulkWrite of an event's documents" + load, writes.percentile(percent), "ms")
                    .comparedTo("that difference, ms", visible - visibleAlone));
        }
    }

    /** What the one process did in this run. */
    private static MeasurementSamples of(FigureCollector findings, String name) {
        return Objects.requireNonNull(findings.samples().get(name), name);
    }
}
