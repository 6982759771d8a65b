package io.whence.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures in aligned columns. */
public final class FigureTable {

    private static final List<String> HEAD = List.of("figure", "value", "compared to", "ratio", "goal", "met");

    private FigureTable() {}

    public static String of(List<MeasuredFigure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(row(figure)));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> row(MeasuredFigure figure) {
        return List.of(
                figure.name(),
                number(figure.value()) + " " + figure.unit(),
                figure.comparedTo() == null || figure.reference() == null
                        ? ""
                        : figure.comparedTo() + ": " + number(figure.reference()),
                figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                text(figure.goal()),
                figure.met() == null ? "" : figure.met() ? "yes" : "NO");
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> pad(row.get(column), widths[column], column == 1 || column == 3))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String cell, int width, boolean right) {
        var space = " ".repeat(width - cell.length());
        return right ? space + cell : cell + space;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
