package io.whence.query.revisions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line. */
final class LineDiff {

    /** Beyond so many lines in both texts together, one whole text replaces the other: comparing would hold up a reader. */
    private static final int MOST_LINES = 4_000;

    enum Op {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }

    /** One line, without its end. */
    record Line(Op op, String text) {}

    private LineDiff() {}

    static List<Line> between(String before, String after) {
        var old = before.isEmpty() ? List.<String>of() : before.lines().toList();
        var now = after.lines().toList();
        var lines = new ArrayList<Line>();
        if (old.size() + now.size() > MOST_LINES) {
            add(lines, Op.DELETE, old);
            add(lines, Op.INSERT, now);
            return lines;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(lines, Op.EQUAL, old.subList(at, delta.getSource().getPosition()));
            add(lines, Op.DELETE, delta.getSource().getLines());
            add(lines, Op.INSERT, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(lines, Op.EQUAL, old.subList(at, old.size()));
        return lines;
    }

    private static void add(List<Line> lines, Op op, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(op, text)));
    }
}
