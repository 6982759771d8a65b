package io.whence.api.text;

import org.jspecify.annotations.Nullable;

/**
 * A kind of text by the characters it may be made of. A command whose text has others is refused, an import's is mended, so that
 * both leave the same on record. Code points are judged, by the general categories of the JDK's Unicode.
 */
public enum TextForm {

    /** Many lines: everything that can be written down but half a character and a control that no text needs. */
    PROSE("No control characters but tabs and ends of lines.") {
        @Override
        boolean allows(int codePoint) {
            return !Character.isISOControl(codePoint) || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
    },

    /** One line, which stands in the middle of others: in a sentence of the timeline, in a cell of a table. */
    LINE("One line, with no control characters, and nothing that turns the direction of what comes after it.") {
        @Override
        boolean allows(int codePoint) {
            return !Character.isISOControl(codePoint) && !endsLine(codePoint) && !turnsDirection(codePoint);
        }
    },

    /** A line that people are told apart by: nothing in it is invisible but what joins two letters, or keeps them apart. */
    NAME("One line of characters that can be seen.") {
        @Override
        boolean allows(int codePoint) {
            return LINE.allows(codePoint) && (isVisible(codePoint) || joins(codePoint) || isSpace(codePoint));
        }
    };

    private static final String HALF_A_CHARACTER = "This holds half a character: a surrogate without the other one.";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String REPLACEMENT = "\uFFFD";

    private final String rule;

    TextForm(String rule) {
        this.rule = rule;
    }

    abstract boolean allows(int codePoint);

    /** What is wrong with the characters of a text, as a sentence that repeats none of them; null when nothing is. */
    @Nullable
    String fault(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (isHalf(codePoint)) {
                return HALF_A_CHARACTER;
            }
            if (!allows(codePoint)) {
                return rule;
            }
            at += Character.charCount(codePoint);
        }
        return null;
    }

    /** The text with a U+FFFD for each half of a character, a blank for each control or end of line, and nothing for what cannot be seen. */
    public String mend(String text) {
        if (fault(text) == null) {
            return text;
        }
        var mended = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isHalf(codePoint)) {
                mended.append(REPLACEMENT);
            } else if (allows(codePoint)) {
                mended.appendCodePoint(codePoint);
            } else if (Character.isISOControl(codePoint) || endsLine(codePoint)) {
                mended.append(' ');
            }
        });
        return mended.toString();
    }

    /** Whether nothing of a text can be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(codePoint -> isVisible(codePoint) && !isSpace(codePoint));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean endsLine(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The embeddings, overrides and isolates of the bidirectional algorithm, which hold until the end of the paragraph. */
    private static boolean turnsDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** What words of Persian and Indic languages, and compound emoji, cannot be written without. */
    private static boolean joins(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
    }

    /** Category Cf has no glyph; the fillers of Hangul and the empty pattern of Braille have one that is empty. */
    private static boolean isVisible(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> false;
            default -> Character.getType(codePoint) != Character.FORMAT && !Character.isISOControl(codePoint);
        };
    }
}
