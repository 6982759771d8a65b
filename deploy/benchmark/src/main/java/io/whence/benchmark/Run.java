package io.whence.benchmark;

import io.whence.benchmark.child.BareServer;
import io.whence.benchmark.child.Children;
import io.whence.benchmark.child.WhenceServer;
import io.whence.benchmark.machines.SharedServers;
import io.whence.benchmark.report.Findings;
import io.whence.benchmark.workload.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One run: each part of it in a folder of its own, where nothing of another one is.
 *
 * @param checkout where Whence is
 * @param folder on the disk that is measured
 */
record Run(Plan plan, Findings findings, Children children, Path checkout, Path folder) {

    private static final int BODIES = 2_000;

    void commands() throws IOException {
        var data = Files.createDirectories(folder.resolve("served"));
        var questions = new Questions(plan.seed(), BODIES);
        try (var whence = WhenceServer.start(children, checkout, data)) {
            tell("commands, in " + plan.rounds() + " rounds ...");
            try (var bare = BareServer.start(children, whence.javaOptions())) {
                var disk = new SyncedFile(data.resolve("synced"), questions.bodies());
                new CommandThroughput(plan, questions, whence, bare, disk).measure(findings);
            }
            tell("a steady load ...");
            new Visibility(plan, questions, whence).measure(findings);
        }
        DiskUse.ofQuestions(findings, data, questions);
    }

    void boards() throws IOException {
        var data = Files.createDirectories(folder.resolve("boards"));
        try (var whence = WhenceServer.start(children, checkout, data)) {
            tell("boards ...");
            new Boards(plan, whence, data).measure(findings);
        }
    }

    void rebuilding() {
        tell("a history of " + plan.historyEvents() + " events ...");
        var data = folder.resolve("history");
        double plainBytes = new RecordedLog(data).record(plan.seed(), plan.historyEvents());
        DiskUse.ofHistory(findings, data, plainBytes);
        tell("rebuilds ...");
        new Rebuilds(plan, data).measure(findings);
    }

    void reading() {
        tell("histories of " + plan.fewEvents() + " and of " + plan.manyEvents() + " events ...");
        new ReadingBack(plan, folder.resolve("read-back")).measure(findings);
    }

    void machines() throws IOException {
        var named = SharedServers.named();
        if (named.isEmpty()) {
            tell("several machines are NOT measured: WHENCE_TEST_AXONSERVER and WHENCE_TEST_MONGODB name no servers");
            return;
        }
        try (var servers = named.get()) {
            var questions = new Questions(plan.seed(), BODIES);
            var data = Files.createDirectories(folder.resolve("shared"));
            tell("commands and a steady load on Axon Server and MongoDB ...");
            try (var whence = WhenceServer.shared(children, checkout, data, servers.emptied())) {
                new SharedServing(plan, questions, whence, servers).measure(findings);
            }
            tell("catching up in MongoDB ...");
            new CatchingUp(plan, servers.emptied(), data).measure(findings);
        }
    }

    static void tell(String progress) {
        System.err.println(progress);
    }
}
