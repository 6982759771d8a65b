package io.whence.benchmark;

import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast read models are made from a log: first all of them at once, as a process that finds none does when it starts, then in
 * turns one at a time, as a process that serves readers does when one of them is made anew.
 */
record RebuildBenchmark(BenchmarkPlan plan, Path data) {

    private static final int LEAST = 40_000;
    private static final String INDEX = "search";

    void measure(FigureCollector findings) {
        var log = new RecordedEventLog(data);
        var reading = new ArrayList<Double>();
        for (int round = 0; round < plan.rebuilds(); round++) {
            reading.add(log.read());
        }
        double read = findings.keep("rebuild.reading", reading).median();
        long start = System.nanoTime();
        try (var whence = InProcessReadModels.on(data)) {
            var models = whence.names();
            whence.awaitBuilt(models);
            findings.add(
                    rate(findings, "rebuild of all, start included", "rebuild.start", List.of(perSecond(start)), read));
            measure(findings, whence, models, read);
            whence.requireNothingParked();
        }
    }

    private void measure(FigureCollector findings, InProcessReadModels whence, List<String> models, double read) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < plan.rebuilds(); round++) {
            for (var model : models) {
                rates.computeIfAbsent(model, _ -> new ArrayList<>()).add(plan.historyEvents() / whence.rebuild(model));
            }
        }
        rates.forEach((model, measured) -> {
            var figure = rate(findings, "rebuild of " + model, "rebuild." + model, measured, read);
            // Taking texts apart is another kind of work than storing documents.
            findings.add(model.equals(INDEX) ? figure : figure.goal(">= " + LEAST + "/s", figure.value() >= LEAST));
        });
    }

    private static MeasuredFigure rate(
            FigureCollector findings, String name, String sample, List<Double> measured, double read) {
        return MeasuredFigure.of(name, findings.keep(sample, measured).median(), "events/s")
                .comparedTo("only reading the log, events/s", read);
    }

    private double perSecond(long start) {
        return plan.historyEvents() * 1e9 / (System.nanoTime() - start);
    }
}
