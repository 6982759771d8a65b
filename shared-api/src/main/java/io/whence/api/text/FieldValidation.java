package io.whence.api.text;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.FieldViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says how long texts may be and what names look like. Collects every violation of a command, so that
 * a caller learns of all of them at once. Lengths are counted in characters as Java counts them (UTF-16 units).
 */
public final class FieldValidation {

    public static final int TITLE_MAX = 300;
    public static final int BODY_MAX = 100_000;
    public static final int COMMENT_MAX = 10_000;
    public static final int NOTE_MAX = 500;
    public static final int NAME_MAX = 100;
    public static final int TAGS_MAX = 10;
    public static final int ITEM_MAX = 1_000;
    public static final int LABEL_MAX = 50;
    public static final int LABELS_MAX = 20;
    public static final int ASSIGNEES_MAX = 50;
    public static final int CHECKLISTS_MAX = 20;
    public static final int ITEMS_MAX = 200;
    public static final int BLOCKERS_MAX = 100;
    public static final int LINKS_MAX = 100;
    public static final int LIMIT_MAX = 10_000;

    private static final Pattern TAG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}+#._-]{0,49}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?");

    private final List<FieldViolation> violations = new ArrayList<>();

    public FieldValidation title(String field, @Nullable String value) {
        return line(field, value, TITLE_MAX);
    }

    public FieldValidation name(String field, @Nullable String value) {
        return line(field, value, NAME_MAX);
    }

    public FieldValidation body(String field, @Nullable MarkdownText value) {
        return text(field, value, BODY_MAX);
    }

    public FieldValidation comment(String field, @Nullable MarkdownText value) {
        return text(field, value, COMMENT_MAX);
    }

    /** A text that may be empty. */
    public FieldValidation description(String field, @Nullable MarkdownText value) {
        return value == null ? required(field, null) : whole(field, value, BODY_MAX);
    }

    /** A line of a checklist. */
    public FieldValidation item(String field, @Nullable String value) {
        return line(field, value, ITEM_MAX);
    }

    /** Why somebody does what they could have left alone. */
    public FieldValidation reason(String field, @Nullable String value) {
        return line(field, value, NOTE_MAX);
    }

    /** A note that may be left out, as the reason for an edit. */
    public FieldValidation note(String field, @Nullable String value) {
        return value == null ? this : length(field, value, NOTE_MAX).printable(field, value);
    }

    public FieldValidation tags(String field, @Nullable List<@Nullable String> tags) {
        if (tags == null) {
            return required(field, null);
        }
        if (tags.size() > TAGS_MAX) {
            add(field, "too-many", "At most " + TAGS_MAX + " tags.");
        }
        for (int i = 0; i < tags.size(); i++) {
            var tag = tags.get(i);
            if (tag == null || !TAG.matcher(tag).matches()) {
                add(
                        field + "[" + i + "]",
                        "malformed",
                        "A tag is 1 to 50 lower-case letters, digits, or one of + # . _ -.");
            } else if (tags.indexOf(tag) != i) {
                add(field + "[" + i + "]", "repeated", "A tag can be given only once.");
            }
        }
        return this;
    }

    /** Labels are for people to read: any line of text, as somebody wrote it. */
    public FieldValidation labels(String field, @Nullable List<@Nullable String> labels) {
        if (labels == null) {
            return required(field, null);
        }
        unless(labels.size() <= LABELS_MAX, field, "too-many", "At most " + LABELS_MAX + " labels.");
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            line(field + "[" + i + "]", label, LABEL_MAX);
            unless(labels.indexOf(label) == i, field + "[" + i + "]", "repeated", "A label can be given only once.");
        }
        return this;
    }

    /** How many tasks a list is meant to hold; null for any number. */
    public FieldValidation limit(String field, @Nullable Integer value) {
        return unless(
                value == null || value >= 1 && value <= LIMIT_MAX,
                field,
                "out-of-range",
                "A limit is 1 to " + LIMIT_MAX + " tasks.");
    }

    public FieldValidation slug(String field, @Nullable String value) {
        return pattern(field, value, SLUG, "1 to 40 lower-case letters, digits or dashes; no dash at either end.");
    }

    public FieldValidation handle(String field, @Nullable String value) {
        return pattern(field, value, HANDLE, "1 to 40 lower-case letters, digits, dashes or underscores.");
    }

    public FieldValidation required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "required", "This field is required.");
        }
        return this;
    }

    public FieldValidation unless(boolean holds, String field, String code, String message) {
        if (!holds) {
            add(field, code, message);
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws CommandRejectedException with {@link CommonRejection#VALIDATION_FAILED} and every violation, when there is one
     */
    public void orReject() {
        if (!violations.isEmpty()) {
            throw new CommandRejectedException(CommonRejection.VALIDATION_FAILED, violations);
        }
    }

    private FieldValidation pattern(String field, @Nullable String value, Pattern pattern, String message) {
        if (value == null) {
            return required(field, null);
        }
        return unless(pattern.matcher(value).matches(), field, "malformed", message);
    }

    private FieldValidation line(String field, @Nullable String value, int max) {
        if (value == null) {
            return required(field, null);
        }
        if (value.isBlank()) {
            add(field, "blank", "This field cannot be blank.");
        }
        return length(field, value, max).printable(field, value);
    }

    private FieldValidation text(String field, @Nullable MarkdownText value, int max) {
        if (value == null) {
            return required(field, null);
        }
        if (value.source().isBlank()) {
            add(field, "blank", "This field cannot be blank.");
        }
        return whole(field, value, max);
    }

    private FieldValidation whole(String field, MarkdownText value, int max) {
        if (value.source().indexOf('\0') >= 0) {
            add(field, "malformed", "A text cannot hold a NUL character.");
        }
        return length(field, value.source(), max);
    }

    private FieldValidation length(String field, String value, int max) {
        return unless(value.length() <= max, field, "too-long", "At most " + max + " characters.");
    }

    private FieldValidation printable(String field, String value) {
        return unless(
                value.codePoints().noneMatch(Character::isISOControl),
                field,
                "malformed",
                "One line, with no control characters.");
    }

    private void add(String field, String code, String message) {
        violations.add(new FieldViolation(field, code, message));
    }
}
