package io.whence.query.text;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells two texts apart, line by line or word by word. The time it takes is bounded: where two texts have too much of their own
 * between what they begin and end with alike, one is shown as replaced by the other.
 */
public final class TextDiff {

    /** What became of a part. */
    public enum Op {
        EQUAL,
        DELETE,
        INSERT;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line without its end, or a run of words with what is between them. */
    public record Part(Op op, String text) {}

    /** Finding the fewest changes takes time and memory as the square of this. */
    static final int COMPARED = 1_000;

    /** A word, the space between two, or a sign of its own; ends of lines are signs. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|\\R|[^\\S\\r\\n]+|.", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private TextDiff() {}

    /** The whole new text and, where they were, the lines it no longer has. */
    public static List<Part> lines(String before, String after) {
        return between(before.lines().toList(), after.lines().toList());
    }

    /** The whole new text and, where they were, the words it no longer has; joined, the parts are either text to the letter. */
    public static List<Part> words(String before, String after) {
        var parts = new ArrayList<Part>();
        var old = new StringBuilder();
        var now = new StringBuilder();
        for (var line : between(found(LINE, before), found(LINE, after))) {
            switch (line.op()) {
                case EQUAL -> {
                    replace(parts, old, now);
                    parts.add(line);
                }
                case DELETE -> old.append(line.text());
                case INSERT -> now.append(line.text());
            }
        }
        replace(parts, old, now);
        return joined(parts);
    }

    private static void replace(List<Part> parts, StringBuilder old, StringBuilder now) {
        parts.addAll(between(found(TOKEN, old), found(TOKEN, now)));
        old.setLength(0);
        now.setLength(0);
    }

    private static List<String> found(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Neighbours of the same kind become one. */
    private static List<Part> joined(List<Part> parts) {
        var joined = new ArrayList<Part>();
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i).text());
            if (i + 1 == parts.size() || parts.get(i + 1).op() != parts.get(i).op()) {
                joined.add(new Part(parts.get(i).op(), text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }

    private static List<Part> between(List<String> old, List<String> now) {
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var parts = new ArrayList<Part>(old.size() + now.size());
        add(parts, Op.EQUAL, now.subList(0, head));
        middle(parts, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        add(parts, Op.EQUAL, now.subList(now.size() - tail, now.size()));
        return parts;
    }

    private static void middle(List<Part> parts, List<String> old, List<String> now) {
        if (old.size() + now.size() > COMPARED) {
            add(parts, Op.DELETE, old);
            add(parts, Op.INSERT, now);
            return;
        }
        int at = 0;
        var patch = DiffUtils.diff(old, now);
        for (var delta : patch.getDeltas()) {
            add(parts, Op.EQUAL, old.subList(at, delta.getSource().getPosition()));
            add(parts, Op.DELETE, delta.getSource().getLines());
            add(parts, Op.INSERT, delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
        }
        add(parts, Op.EQUAL, old.subList(at, old.size()));
    }

    private static void add(List<Part> parts, Op op, List<String> texts) {
        texts.forEach(text -> parts.add(new Part(op, text)));
    }
}
