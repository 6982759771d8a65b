package io.whence.benchmark;

import io.whence.benchmark.boards.BenchmarkBoard;
import io.whence.benchmark.boards.ServerWriteCounter;
import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.load.InterleavedCallers;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.report.MeasurementSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a move costs on a full board beside one on an almost empty one, what the first look at it does, and how many move at once. */
record BoardMoveBenchmark(BenchmarkPlan plan, WhenceServerProcess whence, Path data) {

    private static final int FEW = 10;
    private static final int MOVERS = 16;
    private static final int MOVES = 60;
    private static final int LOOKS = 200;
    private static final double MOST_OF_FEW = 1.5;
    private static final double MOST_OF_READ = 3;
    private static final double LEAST_OF_UNRELATED = 0.5;

    /** What a number of moves, one after the other, came to for each of them. */
    private record Cost(double millis, double recorded, double written) {}

    void measure(FigureCollector findings) {
        try (var written = new ServerWriteCounter(whence, data)) {
            var small = BenchmarkBoard.made(whence, FEW, MOVERS);
            var large = BenchmarkBoard.made(whence, plan.boardTasks(), MOVERS);
            cost(small, written);
            cost(large, written);
            costs(findings, small, large, written);
            looks(findings, large);
            atOnce(findings, large);
        }
    }

    private void costs(
            FigureCollector findings, BenchmarkBoard small, BenchmarkBoard large, ServerWriteCounter written) {
        List<Cost> few = new ArrayList<>();
        List<Cost> many = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            few.add(cost(small, written));
            many.add(cost(large, written));
        }
        compare(findings, "a move", "time", "ms", few, many, Cost::millis);
        compare(findings, "a move", "recorded", "bytes", few, many, Cost::recorded);
        compare(findings, "a move", "documents written", "bytes", few, many, Cost::written);
    }

    private Cost cost(BenchmarkBoard board, ServerWriteCounter written) {
        written.awaitReadModels();
        long recorded = written.recordedBytes();
        double documents = written.documentBytes();
        double millis = 0;
        for (int move = 0; move < MOVES; move++) {
            millis += board.moveSomewhere();
        }
        written.awaitReadModels();
        return new Cost(
                millis / MOVES,
                (double) (written.recordedBytes() - recorded) / MOVES,
                (written.documentBytes() - documents) / MOVES);
    }

    private void compare(
            FigureCollector findings,
            String what,
            String of,
            String unit,
            List<Cost> few,
            List<Cost> many,
            ToDoubleFunction<Cost> part) {
        var onFew = keep(findings, "boards." + of + ".few", few, part);
        var onMany = keep(findings, "boards." + of + ".many", many, part);
        double ratio = onMany.over(onFew).median();
        findings.add(MeasuredFigure.of(what + " on a board of " + plan.boardTasks() + ", " + of, onMany.median(), unit)
                .comparedTo("on a board of " + FEW + ", " + unit, onFew.median(), ratio)
                .goal("ratio <= " + MOST_OF_FEW, ratio <= MOST_OF_FEW));
    }

    private static MeasurementSamples keep(
            FigureCollector findings, String name, List<Cost> costs, ToDoubleFunction<Cost> part) {
        return findings.keep(name, costs.stream().mapToDouble(part).boxed().toList());
    }

    /** A task is one document by its id, read with what is shown with it. */
    private void looks(FigureCollector findings, BenchmarkBoard board) {
        List<Double> screens = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (int round = 0; round < plan.rounds() + 1; round++) {
            double screen = millis(board::look);
            double point = millis(board::readTask);
            if (round > 0) {
                screens.add(screen);
                points.add(point);
            }
        }
        var screen = findings.keep("boards.screen", screens);
        var point = findings.keep("boards.point", points);
        double ratio = screen.over(point).median();
        findings.add(MeasuredFigure.of("first screen of a board of " + plan.boardTasks(), screen.median(), "ms")
                .comparedTo("one task by its id, ms", point.median(), ratio)
                .goal("ratio <= " + MOST_OF_READ, ratio <= MOST_OF_READ));
    }

    private static double millis(Runnable look) {
        long start = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            look.run();
        }
        return (System.nanoTime() - start) / 1e6 / LOOKS;
    }

    private void atOnce(FigureCollector findings, BenchmarkBoard board) {
        List<Double> moves = new ArrayList<>();
        List<Double> edits = new ArrayList<>();
        InterleavedCallers.perSecond(MOVERS, plan.turn(), board::moveOf);
        InterleavedCallers.perSecond(MOVERS, plan.turn(), board::editOf);
        for (int round = 0; round < plan.rounds(); round++) {
            moves.add(InterleavedCallers.perSecond(MOVERS, plan.turn(), board::moveOf));
            edits.add(InterleavedCallers.perSecond(MOVERS, plan.turn(), board::editOf));
        }
        var moved = findings.keep("boards.moves", moves);
        var edited = findings.keep("boards.unrelated", edits);
        double ratio = moved.over(edited).median();
        findings.add(MeasuredFigure.of("moves on one board, " + MOVERS + " connections", moved.median(), "/s")
                .comparedTo("edits of as many unrelated tasks, /s", edited.median(), ratio)
                .goal("ratio >= " + LEAST_OF_UNRELATED, ratio >= LEAST_OF_UNRELATED));
    }
}
