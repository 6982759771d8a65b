package io.whence.benchmark;

import io.whence.benchmark.child.BareServerProcess;
import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.http.ClosedLoopLoad;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.report.MeasurementSamples;
import io.whence.benchmark.workload.QuestionWorkload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Durable commands per second over HTTP, in turns with an endpoint that keeps nothing and with the bare disk. */
record CommandThroughputBenchmark(
        BenchmarkPlan plan,
        QuestionWorkload questions,
        WhenceServerProcess whence,
        BareServerProcess bare,
        SyncedFileBaseline disk) {

    private static final double LEAST_OF_BARE = 0.3;

    void measure(FigureCollector findings) {
        var requests = questions.bodies().stream().map(whence::ask).toList();
        var whenceLoad = new ClosedLoopLoad(whence.port(), i -> requests.get(i % requests.size()));
        var bareLoad = new ClosedLoopLoad(bare.port(), i -> requests.get(i % requests.size()));
        warmUp(plan, whenceLoad);
        warmUp(plan, bareLoad);
        for (int connections : plan.connections()) {
            measure(findings, connections, whenceLoad, bareLoad);
        }
    }

    /** As many connections as there are at most, against servers that are shared; how many commands that is a second. */
    static MeasurementSamples ofShared(BenchmarkPlan plan, QuestionWorkload questions, WhenceServerProcess whence) {
        var requests = questions.bodies().stream().map(whence::ask).toList();
        var load = new ClosedLoopLoad(whence.port(), i -> requests.get(i % requests.size()));
        warmUp(plan, load);
        return new MeasurementSamples(Stream.generate(() -> load.run(plan.mostConnections(), plan.turn()))
                .limit(plan.rounds())
                .toList());
    }

    /** Until three turns in a row were no faster than one before them. */
    private static void warmUp(BenchmarkPlan plan, ClosedLoopLoad load) {
        double best = 0;
        long end = System.nanoTime() + plan.warmUp().toNanos();
        for (int noFaster = 0; noFaster < 3 && System.nanoTime() < end; ) {
            double rate = load.run(plan.mostConnections(), plan.turn());
            noFaster = rate > best * 1.05 ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
    }

    private void measure(
            FigureCollector findings, int connections, ClosedLoopLoad whenceLoad, ClosedLoopLoad bareLoad) {
        List<Double> byWhence = new ArrayList<>();
        List<Double> byBare = new ArrayList<>();
        List<Double> byDisk = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            byWhence.add(whenceLoad.run(connections, plan.turn()));
            byBare.add(bareLoad.run(connections, plan.turn()));
            byDisk.add(disk.run(plan.turn().dividedBy(4)));
        }
        var durable = findings.keep("commands." + connections + ".whence", byWhence);
        var answered = findings.keep("commands." + connections + ".bare", byBare);
        var synced = findings.keep("commands." + connections + ".fdatasync", byDisk);
        double ratio = durable.over(answered).median();
        var name = String.format(
                Locale.ROOT, "durable commands, %d connection%s", connections, connections == 1 ? "" : "s");
        var figure = MeasuredFigure.of(name, durable.median(), "/s")
                .comparedTo("bare endpoint, /s", answered.median(), ratio);
        findings.add(
                connections == plan.mostConnections()
                        ? figure.goal("ratio >= " + LEAST_OF_BARE, ratio >= LEAST_OF_BARE)
                        : figure);
        findings.add(MeasuredFigure.of(name, durable.median(), "/s")
                .comparedTo(
                        "fdatasync of the same bytes, /s",
                        synced.median(),
                        durable.over(synced).median()));
    }
}
