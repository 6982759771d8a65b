package io.whence.command.importing.stackexchange;

import io.whence.api.text.Check;
import io.whence.api.text.Markdown;
import io.whence.command.importing.Ledger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings texts within the bounds that hold for everybody's, and notes where that cost something. */
record Texts(Ledger ledger) {

    /** Both spellings a dump may use: {@code <a><b>} and {@code |a|b|}. */
    private static final String TAG_BREAKS = "[<>|]+";

    String title(String text, String sourceId) {
        return line(text, Check.TITLE_MAX, sourceId);
    }

    Markdown body(@Nullable String text, String sourceId) {
        if (text == null) {
            ledger.approximated(Losses.TEXT_MISSING, sourceId);
            return new Markdown("");
        }
        return new Markdown(cut(text, Check.BODY_MAX, sourceId));
    }

    Markdown comment(String text, String sourceId) {
        return new Markdown(cut(text, Check.COMMENT_MAX, sourceId));
    }

    @Nullable
    String note(@Nullable String text, String sourceId) {
        return text == null || text.isBlank() ? null : line(text, Check.NOTE_MAX, sourceId);
    }

    List<String> tags(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(TAG_BREAKS, -1))
                        .filter(tag -> !tag.isBlank())
                        .distinct()
                        .toList();
    }

    private String line(String text, int max, String sourceId) {
        return cut(text.replaceAll("\\p{Cntrl}", " "), max, sourceId);
    }

    private String cut(String text, int max, String sourceId) {
        if (text.length() <= max) {
            return text;
        }
        ledger.approximated(Losses.TEXT_CUT, sourceId);
        // Not through the middle of a character outside the basic plane.
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
