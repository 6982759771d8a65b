package io.whence.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects figures, and the measurements behind them, while a run goes on. */
public final class FigureCollector {

    private final List<MeasuredFigure> figures = new ArrayList<>();
    private final Map<String, MeasurementSamples> samples = new LinkedHashMap<>();

    public void add(MeasuredFigure figure) {
        figures.add(figure);
    }

    /** Keeps measurements, and hands them back. */
    public MeasurementSamples keep(String name, List<Double> measured) {
        var kept = new MeasurementSamples(measured);
        samples.put(name, kept);
        return kept;
    }

    public List<MeasuredFigure> figures() {
        return List.copyOf(figures);
    }

    public Map<String, MeasurementSamples> samples() {
        return new LinkedHashMap<>(samples);
    }
}
