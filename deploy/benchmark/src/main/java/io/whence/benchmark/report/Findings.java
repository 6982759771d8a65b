package io.whence.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects figures, and the measurements behind them, while a run goes on. */
public final class Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Samples> samples = new LinkedHashMap<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Keeps measurements, and hands them back. */
    public Samples keep(String name, List<Double> measured) {
        var kept = new Samples(measured);
        samples.put(name, kept);
        return kept;
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public Map<String, Samples> samples() {
        return new LinkedHashMap<>(samples);
    }
}
