package io.whence.benchmark;

import io.whence.benchmark.child.WhenceServer;
import io.whence.benchmark.machines.BareDocuments;
import io.whence.benchmark.machines.BareLog;
import io.whence.benchmark.machines.SharedServers;
import io.whence.benchmark.report.Figure;
import io.whence.benchmark.report.Findings;
import io.whence.benchmark.report.Samples;
import io.whence.benchmark.workload.Questions;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Commands and reads on shared servers, beside the same on one process of the same run, and how much of the difference the servers
 * take by themselves.
 */
record SharedServing(Plan plan, Questions questions, WhenceServer whence, SharedServers servers) {

    private static final int EVENTS = 2_000;
    private static final String ASKED = "question.asked";
    private static final String MODEL = "questions";

    void measure(Findings findings) {
        var commands = findings.keep(
                "shared.commands",
                CommandThroughput.ofShared(plan, questions, whence).values());
        var seen = new Visibility(plan, questions, whence).observe(findings, "shared.steady");
        try (var log = new BareLog(servers);
                var documents = new BareDocuments(servers)) {
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

    private void throughput(Findings findings, Samples commands, Samples appends) {
        var name = "shared: commands, " + plan.mostConnections() + " connections";
        var embedded = of(findings, "commands." + plan.mostConnections() + ".whence");
        findings.add(Figure.of(name, commands.median(), "/s").comparedTo("one process, /s", embedded.median()));
        findings.add(Figure.of(name, commands.median(), "/s")
                .comparedTo("Axon Server alone, appends of the same events, /s", appends.median()));
    }

    private void latencies(
            Findings findings, Visibility.Latencies seen, Samples appends, Samples asked, Samples writes) {
        double offered = plan.commandsPerSecond() * plan.steady().toMillis() / 1e3;
        findings.add(Figure.of(
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
            findings.add(Figure.of("shared: command answered" + load, command, "ms")
                    .comparedTo("one process, ms", commandAlone));
            findings.add(Figure.of("Axon Server alone: append" + load, appends.percentile(percent), "ms")
                    .comparedTo("that difference, ms", command - commandAlone));
            findings.add(Figure.of("Axon Server alone: the end of the log" + load, asked.percentile(percent), "ms")
                    .comparedTo("that difference, ms", command - commandAlone));
            findings.add(Figure.of("shared: then visible" + load, visible, "ms")
                    .comparedTo("one process, ms", visibleAlone));
            findings.add(Figure.of(
                            "MongoDB alone: bulkWrite of an event's documents" + load, writes.percentile(percent), "ms")
                    .comparedTo("that difference, ms", visible - visibleAlone));
        }
    }

    /** What the one process did in this run. */
    private static Samples of(Findings findings, String name) {
        return Objects.requireNonNull(findings.samples().get(name), name);
    }
}
