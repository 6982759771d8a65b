package io.whence.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measurements of one thing, in the order they were made. */
public record MeasurementSamples(List<Double> values) {

    public MeasurementSamples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public static MeasurementSamples of(double... values) {
        return new MeasurementSamples(DoubleStream.of(values).boxed().toList());
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        var sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The smallest measurement that at least so many of a hundred do not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     */
    public double percentile(double percent) {
        var sorted = sorted();
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    /** What was measured side by side, divided pair by pair: what the machine did meanwhile is in both. */
    public MeasurementSamples over(MeasurementSamples other) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException(values.size() + " measurements beside " + other.values.size());
        }
        return new MeasurementSamples(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / other.values.get(i))
                .toList());
    }

    private double[] sorted() {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
