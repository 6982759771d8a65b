package io.whence.benchmark;

import io.whence.benchmark.child.BareServerProcess;
import io.whence.benchmark.child.ChildProcesses;
import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.machines.SharedServers;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.workload.QuestionWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One run: each part of it in a folder of its own, where nothing of another one is.
 *
 * @param checkout where Whence is
 * @param folder on the disk that is measured
 */
record BenchmarkRun(BenchmarkPlan plan, FigureCollector findings, ChildProcesses children, Path checkout, Path folder) {

    private static final int BODIES = 2_000;

    void commands() throws IOException {
        var data = Files.createDirectories(folder.resolve("served"));
        var questions = new QuestionWorkload(plan.seed(), BODIES);
        try (var whence = WhenceServerProcess.start(children, checkout, data)) {
            tell("commands, in " + plan.rounds() + " rounds ...");
            try (var bare = BareServerProcess.start(children, whence.javaOptions())) {
                var disk = new SyncedFileBaseline(data.resolve("synced"), questions.bodies());
                new CommandThroughputBenchmark(plan, questions, whence, bare, disk).measure(findings);
            }
            tell("a steady load ...");
            new VisibilityBenchmark(plan, questions, whence).measure(findings);
        }
        DiskUseBenchmark.ofQuestions(findings, data, questions);
    }

    void boards() throws IOException {
        var data = Files.createDirectories(folder.resolve("boards"));
        try (var whence = WhenceServerProcess.start(children, checkout, data)) {
            tell("boards ...");
            new BoardMoveBenchmark(plan, whence, data).measure(findings);
        }
    }

    void rebuilding() {
        tell("a history of " + plan.historyEvents() + " events ...");
        var data = folder.resolve("history");
        double plainBytes = new RecordedEventLog(data).record(plan.seed(), plan.historyEvents());
        DiskUseBenchmark.ofHistory(findings, data, plainBytes);
        tell("rebuilds ...");
        new RebuildBenchmark(plan, data).measure(findings);
    }

    void reading() {
        tell("histories of " + plan.fewEvents() + " and of " + plan.manyEvents() + " events ...");
        new ReadLatencyBenchmark(plan, folder.resolve("read-back")).measure(findings);
    }

    void machines() throws IOException {
        var named = SharedServers.named();
        if (named.isEmpty()) {
            tell("several machines are NOT measured: WHENCE_TEST_AXONSERVER and WHENCE_TEST_MONGODB name no servers");
            return;
        }
        try (var servers = named.get()) {
            var questions = new QuestionWorkload(plan.seed(), BODIES);
            var data = Files.createDirectories(folder.resolve("shared"));
            tell("commands and a steady load on Axon Server and MongoDB ...");
            try (var whence = WhenceServerProcess.shared(children, checkout, data, servers.emptied())) {
                new SharedServersBenchmark(plan, questions, whence, servers).measure(findings);
            }
            tell("catching up in MongoDB ...");
            new MongoCatchUpBenchmark(plan, servers.emptied(), data).measure(findings);
        }
    }

    static void tell(String progress) {
        System.err.println(progress);
    }
}
