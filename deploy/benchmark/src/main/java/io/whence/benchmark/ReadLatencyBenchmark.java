package io.whence.benchmark;

import io.whence.benchmark.RecordedEventLog.Contents;
import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.KeepAliveConnection;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What it takes to read back, as a client sees it, with much on record and with little: the same kinds of reads in turns. The longer
 * history begins as the shorter one does.
 */
record ReadLatencyBenchmark(BenchmarkPlan plan, Path folder) {

    private static final int PAGE = 50;
    /** Who do so much that there is a page of it even where there is little. */
    private static final int BUSY_MEMBERS = 5;
    /** Of the first questions, which have had all their events before the shorter history ends. */
    private static final int OLD_QUESTIONS = 300;

    private static final double MOST_OF_POINT = 2;
    private static final double MOST_GROWTH = 1.5;
    /** Between two medians of the same work. */
    private static final double NO_GROWTH = 1.2;

    /** A Whence that can be read. */
    private record Reader(Contents contents, KeepAliveConnection connection, String headers) implements AutoCloseable {

        static Reader of(InProcessReadModels whence, Contents contents) {
            return new Reader(
                    contents, new KeepAliveConnection(whence.port()), HttpRequestRenderer.bearer(contents.token()));
        }

        byte[] read(String path) {
            try {
                return connection
                        .exchange(HttpRequestRenderer.get("/api/v1" + path, headers))
                        .expect(200)
                        .body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double millis(String path) {
            long begun = System.nanoTime();
            read(path);
            return (System.nanoTime() - begun) / 1e6;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What kind of read it is. */
    private interface Kind {
        String path(Contents contents, SplittableRandom random);
    }

    void measure(FigureCollector findings) {
        var few = contents("few", plan.fewEvents());
        var many = contents("many", plan.manyEvents());
        BenchmarkRun.tell("read models of both ...");
        try (var small = InProcessReadModels.on(folder.resolve("few"));
                var large = InProcessReadModels.on(folder.resolve("many"))) {
            for (var whence : List.of(small, large)) {
                whence.awaitBuilt(whence.names());
                whence.requireNothingParked();
            }
            try (var little = Reader.of(small, few);
                    var much = Reader.of(large, many)) {
                BenchmarkRun.tell("pages ...");
                pages(findings, little, much);
                BenchmarkRun.tell("questions as they were ...");
                past(findings, little, much);
            }
            BenchmarkRun.tell("searches ...");
            new SearchBenchmark(plan, many.texts(), large.port(), many.token()).measure(findings);
        }
    }

    private Contents contents(String name, int events) {
        var log = new RecordedEventLog(folder.resolve(name));
        log.record(plan.seed(), events);
        return log.contents(log.issueToken());
    }

    private void pages(FigureCollector findings, Reader little, Reader much) {
        List<Kind> kinds = List.of(ReadLatencyBenchmark::page, ReadLatencyBenchmark::comment);
        var measured = inTurns(List.of(little, much), kinds);
        var few = findings.keep("read.page.few", measured.get(0).get(0));
        var many = findings.keep("read.page.many", measured.get(1).get(0));
        var point = findings.keep("read.point.many", measured.get(1).get(1));
        findings.keep("read.point.few", measured.get(0).get(1));
        double cost = many.median() / point.median();
        findings.add(MeasuredFigure.of(
                        "page of " + PAGE + " of a timeline, " + plan.manyEvents() + " events", many.median(), "ms")
                .comparedTo("one comment by its id, ms", point.median(), cost)
                .goal("ratio <= " + (int) MOST_OF_POINT, cost <= MOST_OF_POINT));
        double growth = many.percentile(99) / few.percentile(99);
        findings.add(MeasuredFigure.of("the same, p99", many.percentile(99), "ms")
                .comparedTo("with " + plan.fewEvents() + " events, ms", few.percentile(99), growth)
                .goal("ratio <= " + MOST_GROWTH, growth <= MOST_GROWTH));
    }

    private void past(FigureCollector findings, Reader little, Reader much) {
        var random = new SplittableRandom(plan.seed());
        for (int i = 0; i < PAGE; i++) {
            var path = old(little.contents(), random);
            if (!Arrays.equals(little.read(path), much.read(path))) {
                throw new IllegalStateException("it was not the same question in both: " + path);
            }
        }
        var measured = inTurns(List.of(little, much), List.of(this::old));
        var few = findings.keep("read.past.few", measured.get(0).get(0));
        var many = findings.keep("read.past.many", measured.get(1).get(0));
        double growth = many.median() / few.median();
        findings.add(MeasuredFigure.of("question as it was, " + plan.manyEvents() + " events", many.median(), "ms")
                .comparedTo("with " + plan.fewEvents() + " events, ms", few.median(), growth)
                .goal("ratio <= " + NO_GROWTH, growth <= NO_GROWTH));
        findings.add(MeasuredFigure.of("the same, p99", many.percentile(99), "ms")
                .comparedTo("with " + plan.fewEvents() + " events, ms", few.percentile(99)));
    }

    /** How long each took, by reader and by kind, once as many have been read that nobody counted. */
    private List<List<List<Double>>> inTurns(List<Reader> readers, List<Kind> kinds) {
        inTurns(readers, kinds, new SplittableRandom(plan.seed() + 1));
        return inTurns(readers, kinds, new SplittableRandom(plan.seed()));
    }

    private List<List<List<Double>>> inTurns(List<Reader> readers, List<Kind> kinds, SplittableRandom random) {
        var all = new ArrayList<List<List<Double>>>();
        for (var _ : readers) {
            all.add(kinds.stream().<List<Double>>map(_ -> new ArrayList<>()).toList());
        }
        for (int read = 0; read < plan.reads(); read++) {
            for (int reader = 0; reader < readers.size(); reader++) {
                for (int kind = 0; kind < kinds.size(); kind++) {
                    var path = kinds.get(kind).path(readers.get(reader).contents(), random);
                    all.get(reader).get(kind).add(readers.get(reader).millis(path));
                }
            }
        }
        return all;
    }

    /** Of the team's timeline, of what one of the busiest did, or of one kind of event: up to any time there was. */
    private static String page(Contents contents, SplittableRandom random) {
        var until = "limit=" + PAGE + "&to=" + contents.instant(random.nextDouble(0.5, 1));
        return switch (random.nextInt(3)) {
            case 0 -> "/teams/benchmark/timeline?" + until;
            case 1 -> "/members/member-" + random.nextInt(BUSY_MEMBERS) + "/timeline?" + until;
            default -> "/teams/benchmark/timeline?kind=comment.added&" + until;
        };
    }

    private static String comment(Contents contents, SplittableRandom random) {
        return "/comments/"
                + contents.comments().get(random.nextInt(contents.comments().size()));
    }

    private String old(Contents contents, SplittableRandom random) {
        int among = Math.min(OLD_QUESTIONS, contents.questions().size());
        return "/questions/" + contents.questions().get(random.nextInt(among)) + "?asOf=" + plan.fewEvents();
    }
}
