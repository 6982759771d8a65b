package io.whence.benchmark;

import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.http.HttpReply;
import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.JsonReplyReader;
import io.whence.benchmark.http.KeepAliveConnection;
import io.whence.benchmark.load.PacedLoad;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.report.MeasurementSamples;
import io.whence.benchmark.workload.QuestionWorkload;
import io.whence.platform.web.ClientLogPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * How soon a write can be read, under a load that does not slow down when the server does: every command has its time, and
 * what it is late by counts as its own latency.
 */
record VisibilityBenchmark(BenchmarkPlan plan, QuestionWorkload questions, WhenceServerProcess whence) {

    private static final int SENDERS = 50;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final double MOST_MILLIS = 50;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 20;

    /**
     * One command and the reads of what it wrote, in milliseconds.
     *
     * @param command from when it was due until it was answered
     * @param visible from then until a read that asks for this write had it
     * @param readAgain how long the same read takes once there is nothing to wait for
     */
    private record Seen(double command, double visible, double readAgain) {}

    /** What was seen of one part, in milliseconds. */
    record Latencies(MeasurementSamples command, MeasurementSamples visible, MeasurementSamples again) {}

    /**
     * Puts a server under the load.
     *
     * @param named what the samples are kept as
     */
    Latencies observe(FigureCollector findings, String named) {
        warmUp();
        var seen = run(plan.steady());
        return new Latencies(
                keep(findings, named + ".command", seen, Seen::command),
                keep(findings, named + ".visible", seen, Seen::visible),
                keep(findings, named + ".read-again", seen, Seen::readAgain));
    }

    void measure(FigureCollector findings) {
        var seen = observe(findings, "steady");
        var command = seen.command();
        var visible = seen.visible();
        var again = seen.again();
        var load = " at " + plan.commandsPerSecond() + "/s";
        findings.add(MeasuredFigure.of("command answered, p50" + load, command.percentile(50), "ms"));
        findings.add(MeasuredFigure.of("command answered, p99" + load, command.percentile(99), "ms"));
        findings.add(MeasuredFigure.of("then visible, p50" + load, visible.percentile(50), "ms")
                .comparedTo("the same read again, ms", again.percentile(50)));
        findings.add(MeasuredFigure.of("then visible, p99" + load, visible.percentile(99), "ms")
                .comparedTo("the same read again, ms", again.percentile(99))
                .goal("< " + (int) MOST_MILLIS + " ms", visible.percentile(99) < MOST_MILLIS));
    }

    /** As the commands are: nobody has read anything yet. Until three turns in a row were no quicker than one before them. */
    private void warmUp() {
        double best = Double.MAX_VALUE;
        long end = System.nanoTime() + plan.warmUp().toNanos();
        for (int noQuicker = 0; noQuicker < 3 && System.nanoTime() < end; ) {
            var whole = run(TURN).stream()
                    .map(seen -> seen.command() + seen.visible())
                    .toList();
            double slowest = new MeasurementSamples(whole).percentile(99);
            noQuicker = slowest < best / 1.05 ? 0 : noQuicker + 1;
            best = Math.min(best, slowest);
        }
    }

    private static MeasurementSamples keep(
            FigureCollector findings, String name, List<Seen> seen, ToDoubleFunction<Seen> part) {
        return findings.keep(name, seen.stream().mapToDouble(part).boxed().toList());
    }

    private List<Seen> run(Duration lasting) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime() + 100_000_000;
            int commands = (int) (plan.commandsPerSecond() * lasting.toMillis() / 1_000);
            var senders = new ArrayList<Future<List<Seen>>>();
            for (int first = 0; first < SENDERS; first++) {
                senders.add(threads.submit(sender(first, commands, start, PacedLoad.givenUp(start, lasting))));
            }
            var seen = new ArrayList<Seen>();
            for (var sender : senders) {
                seen.addAll(sender.get());
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request of the steady load failed", e.getCause());
        }
    }

    /** Every so manieth command is this sender's; a slow one makes only its own next one late, and that is counted. */
    private Callable<List<Seen>> sender(int first, int commands, long start, long end) {
        return () -> {
            var seen = new ArrayList<Seen>();
            try (var writing = new KeepAliveConnection(whence.port());
                    var reading = new KeepAliveConnection(whence.readPort())) {
                for (int command = first; command < commands && System.nanoTime() < end; command += SENDERS) {
                    long due = start + command * 1_000_000_000L / plan.commandsPerSecond();
                    var bodies = questions.bodies();
                    PacedLoad.waitUntil(due);
                    seen.add(see(writing, reading, due, whence.ask(bodies.get(command % bodies.size()))));
                }
            }
            return seen;
        };
    }

    private Seen see(KeepAliveConnection writing, KeepAliveConnection reading, long due, byte[] request)
            throws IOException {
        var written = writing.exchange(request).expect(201);
        long answered = System.nanoTime();
        var read = read(written);
        readable(reading, read);
        long visible = System.nanoTime();
        readable(reading, read);
        return new Seen(millis(due, answered), millis(answered, visible), millis(visible, System.nanoTime()));
    }

    /** Who is told to come again does, and has waited for that long. */
    private static void readable(KeepAliveConnection reading, byte[] read) throws IOException {
        var reply = reading.exchange(read);
        for (int attempt = 1; reply.status() == UNAVAILABLE && attempt < ATTEMPTS; attempt++) {
            reply = reading.exchange(read);
        }
        reply.expect(200);
    }

    private byte[] read(HttpReply written) {
        return HttpRequestRenderer.get(
                "/api/v1/questions/" + JsonReplyReader.text(written.body(), "id"),
                HttpRequestRenderer.bearer(whence.token()) + ClientLogPosition.HEADER + ": "
                        + written.header(ClientLogPosition.HEADER) + "\r\n");
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }
}
