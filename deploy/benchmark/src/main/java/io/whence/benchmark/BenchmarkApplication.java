package io.whence.benchmark;

import io.whence.benchmark.child.ChildProcesses;
import io.whence.benchmark.report.BenchmarkReport;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.FigureTable;
import io.whence.benchmark.report.MachineDescription;
import io.whence.benchmark.report.MeasuredVersions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: runs every measurement, prints the table and writes the JSON. */
@Command(
        name = "deploy/benchmark/run",
        usageHelpWidth = 110,
        description = {
            "Measures Whence, started as deploy/start does, on this machine:",
            "",
            "  - durable commands per second over HTTP at 1, 8 and 64 connections, in turns with a bare",
            "    Spring Boot endpoint (same JVM options, same load, keeps nothing) and with fdatasync;",
            "  - the latency of commands, and of reading one's own write, at a steady 500 commands/s;",
            "  - what a move costs on a board of 10,000 tasks beside one of 10, what the first look at it does,",
            "    and moves by 16 at once beside as many unrelated changes;",
            "  - how fast each read model is rebuilt from 200,000 events (--events), one at a time;",
            "  - bytes on disk per event;",
            "  - over HTTP, with a million events on record and with ten thousand, in turns: pages of timelines, one",
            "    comment by its id, and questions as they were; and with a million, searches, in turns with the same",
            "    words in a bare Lucene index of the same texts;",
            "  - where WHENCE_TEST_AXONSERVER and WHENCE_TEST_MONGODB name servers: the same commands and",
            "    the same steady load on a process of each service, beside what these servers take by themselves,",
            "    and how fast events are caught up with in MongoDB. The event log there is emptied.",
            "",
            "These are its parts, by name: commands, boards, rebuilding, reading, machines.",
            "",
            "Server and load share the machine. Values are medians of the rounds, ratios medians of",
            "the rounds' ratios. It exits with 0 when everything could be measured, whatever came out.",
            ""
        })
public final class BenchmarkApplication implements Callable<Integer> {

    private final Path checkout =
            Path.of(System.getProperty("whence.root", ".")).toAbsolutePath().normalize();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "says this")
    private boolean help;

    @Option(names = "--quick", description = "about a minute, to see that everything runs; mind no figure")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "measures these parts and no others, as --only reading; machines brings commands with it")
    private Set<BenchmarkPart> parts = EnumSet.allOf(BenchmarkPart.class);

    @Option(names = "--events", paramLabel = "N", description = "how many events to rebuild from")
    private @Nullable Integer events;

    @Option(names = "--seed", paramLabel = "N", description = "of every text and history written (${DEFAULT-VALUE})")
    private long seed = 20_260_101;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the whole report is written (deploy/benchmark/target/benchmark.json)")
    private @Nullable Path json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "a folder on the disk to measure; what is written there is removed (deploy/benchmark/target)")
    private @Nullable Path data;

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarkApplication())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** In their order. What several machines do is told beside what one does, in the same run. */
    private Set<BenchmarkPart> wanted() {
        var wanted = EnumSet.copyOf(parts);
        if (wanted.contains(BenchmarkPart.MACHINES)) {
            wanted.add(BenchmarkPart.COMMANDS);
        }
        return wanted;
    }

    @Override
    public Integer call() throws IOException {
        var started = Instant.now();
        long start = System.nanoTime();
        var target = Files.createDirectories(checkout.resolve("deploy/benchmark/target"));
        var disk = Files.createDirectories(data == null ? target : data.toAbsolutePath());
        var plan = (quick ? BenchmarkPlan.quick(seed) : BenchmarkPlan.full(seed)).with(events);
        var findings = new FigureCollector();
        var folder = Files.createTempDirectory(disk, "benchmark-data-");
        var children = new ChildProcesses(target);
        // However this ends, short of being killed, no process and no data of it stay behind.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            children.close();
            delete(folder);
        }));
        var run = new BenchmarkRun(plan, findings, children, checkout, folder);
        for (var part : wanted()) {
            part.measure(run);
        }
        var report = new BenchmarkReport(
                started,
                (System.nanoTime() - start) / 1e9,
                MachineDescription.thatKeeps(disk),
                MeasuredVersions.of(checkout),
                plan.settings(),
                findings.figures(),
                findings.samples());
        var file = json == null ? target.resolve("benchmark.json") : json.toAbsolutePath();
        report.writeTo(file);
        print(report, file);
        return 0;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            BenchmarkRun.tell(folder + " could not be removed: " + e);
        }
    }

    private static void print(BenchmarkReport report, Path file) {
        PrintStream out = System.out;
        var machine = report.machine();
        var versions = report.versions();
        out.printf(
                "%n%d cores (%s), %d MiB, %s, %s, JDK %s%n",
                machine.cores(),
                machine.processor(),
                machine.memoryBytes() >> 20,
                machine.kernel(),
                machine.fileSystem(),
                machine.jdk());
        out.printf(
                "commit %s, Spring Boot %s, Axon %s, SQLite %s, seed %s, %s%n%n",
                versions.commit(),
                versions.springBoot(),
                versions.axon(),
                versions.sqlite(),
                report.settings().get("seed"),
                Duration.ofSeconds((long) report.seconds()));
        out.println(FigureTable.of(report.figures()));
        out.println("every sample: " + file);
    }
}
