package io.whence.query.revisions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells two texts apart, line by line. The time it takes is bounded: where two texts have too many lines of their own between
 * what they begin and end with alike, one is shown as replaced by the other.
 */
final class LineDiff {

    /** What became of a line. */
    enum Op {
        EQUAL,
        DELETE,
        INSERT;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line, without its end. */
    record Line(Op op, String text) {}

    /** Finding the fewest changes takes time and memory as the square of this. */
    static final int LINES_COMPARED = 1_000;

    private LineDiff() {}

    /** The whole new text and, where they were, the lines it no longer has. */
    static List<Line> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>(old.size() + now.size());
        add(lines, Op.EQUAL, now.subList(0, head));
        middle(lines, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        add(lines, Op.EQUAL, now.subList(now.size() - tail, now.size()));
        return lines;
    }

    private static void middle(List<Line> lines, List<String> old, List<String> now) {
        if (old.size() + now.size() > LINES_COMPARED) {
            add(lines, Op.DELETE, old);
            add(lines, Op.INSERT, now);
            return;
        }
        int at = 0;
        var patch = DiffUtils.diff(old, now);
        for (var delta : patch.getDeltas()) {
            add(lines, Op.EQUAL, old.subList(at, delta.getSource().getPosition()));
            add(lines, Op.DELETE, delta.getSource().getLines());
            add(lines, Op.INSERT, delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
        }
        add(lines, Op.EQUAL, old.subList(at, old.size()));
    }

    private static void add(List<Line> lines, Op op, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(op, text)));
    }
}
