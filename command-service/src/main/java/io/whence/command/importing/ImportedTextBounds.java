package io.whence.command.importing;

import static io.whence.command.importing.ImportLoss.approximated;

import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.TextForm;
import org.jspecify.annotations.Nullable;

/** Brings texts within the bounds that hold for everybody's, and notes where that cost something. */
public record ImportedTextBounds(ImportLedger ledger) {

    public static final ImportLoss MISSING = approximated("text-missing", "The row has no text: the part is empty.");
    private static final ImportLoss MENDED = approximated(
            "characters-mended",
            "The text held characters that no text here can hold; they were replaced or left out.");
    private static final ImportLoss CUT =
            approximated("text-cut", "The text was longer than can be kept, and was cut.");

    public String title(String text, String sourceId) {
        return line(text, FieldValidation.TITLE_MAX, sourceId);
    }

    public String name(String text, String sourceId) {
        return bounded(text, TextForm.NAME, FieldValidation.NAME_MAX, sourceId);
    }

    public String item(String text, String sourceId) {
        return line(text, FieldValidation.ITEM_MAX, sourceId);
    }

    public String label(String text, String sourceId) {
        return line(text, FieldValidation.LABEL_MAX, sourceId);
    }

    public MarkdownText body(@Nullable String text, String sourceId) {
        if (text == null) {
            ledger.approximated(MISSING, sourceId);
            return new MarkdownText("");
        }
        return new MarkdownText(bounded(text, TextForm.PROSE, FieldValidation.BODY_MAX, sourceId));
    }

    public MarkdownText comment(String text, String sourceId) {
        return new MarkdownText(bounded(text, TextForm.PROSE, FieldValidation.COMMENT_MAX, sourceId));
    }

    public @Nullable String note(@Nullable String text, String sourceId) {
        return text == null || TextForm.isBlank(text) ? null : line(text, FieldValidation.NOTE_MAX, sourceId);
    }

    private String line(String text, int max, String sourceId) {
        return bounded(text, TextForm.LINE, max, sourceId);
    }

    private String bounded(String text, TextForm form, int max, String sourceId) {
        var mended = form.mend(text);
        if (!mended.equals(text)) {
            ledger.approximated(MENDED, sourceId);
        }
        return cut(mended, max, sourceId);
    }

    private String cut(String text, int max, String sourceId) {
        if (text.length() <= max) {
            return text;
        }
        ledger.approximated(CUT, sourceId);
        return start(text, max);
    }

    /** The first characters, not through the middle of one outside the basic plane. */
    static String start(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
