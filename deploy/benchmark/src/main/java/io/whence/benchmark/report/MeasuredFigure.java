package io.whence.benchmark.report;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param comparedTo what it is held against, with its unit; null for nothing
 * @param reference the measure of that
 * @param ratio of the value to the reference; the median of the rounds' own ratios where both were measured in turns
 * @param goal null for none
 * @param met null for no goal
 */
public record MeasuredFigure(
        String name,
        double value,
        String unit,
        @Nullable String comparedTo,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable String goal,
        @Nullable Boolean met) {

    public static MeasuredFigure of(String name, double value, String unit) {
        return new MeasuredFigure(name, value, unit, null, null, null, null, null);
    }

    public MeasuredFigure comparedTo(String what, double measured) {
        return comparedTo(what, measured, value / measured);
    }

    public MeasuredFigure comparedTo(String what, double measured, double ratioOfBoth) {
        return new MeasuredFigure(name, value, unit, what, measured, ratioOfBoth, goal, met);
    }

    public MeasuredFigure goal(String wording, boolean reached) {
        return new MeasuredFigure(name, value, unit, comparedTo, reference, ratio, wording, reached);
    }
}
