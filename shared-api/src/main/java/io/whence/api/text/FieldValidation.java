package io.whence.api.text;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.FieldViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
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

    /** How many violations are told at once: an answer is not to be larger than what was asked. */
    static final int VIOLATIONS_MAX = 20;

    private static final Pattern TAG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}+#._-]{0,49}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?");

    private final List<FieldViolation> violations = new ArrayList<>();

    public FieldValidation title(String field, @Nullable String value) {
        return line(field, value, TITLE_MAX);
    }

    public FieldValidation name(String field, @Nullable String value) {
        return written(field, value, TextForm.NAME, NAME_MAX);
    }

    public FieldValidation body(String field, @Nullable MarkdownText value) {
        return text(field, value, BODY_MAX);
    }

    public FieldValidation comment(String field, @Nullable MarkdownText value) {
        return text(field, value, COMMENT_MAX);
    }

    /** A text that may be empty. */
    public FieldValidation description(String field, @Nullable MarkdownText value) {
        return value == null ? required(field, null) : bounded(field, value.source(), TextForm.PROSE, BODY_MAX);
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
        return value == null ? this : bounded(field, value, TextForm.LINE, NOTE_MAX);
    }

    public FieldValidation tags(String field, @Nullable List<@Nullable String> tags) {
        return distinct(field, tags, TAGS_MAX, "tag", (at, tag) -> {
            if (tag == null || !TAG.matcher(tag).matches()) {
                add(at, "malformed", "A tag is 1 to 50 lower-case letters, digits, or one of + # . _ -.");
            }
        });
    }

    /** Labels are for people to read: any line of text, as somebody wrote it. */
    public FieldValidation labels(String field, @Nullable List<@Nullable String> labels) {
        return distinct(field, labels, LABELS_MAX, "label", (at, label) -> line(at, label, LABEL_MAX));
    }

    /** A list of so many at most; what its elements are is checked by whoever knows. */
    public FieldValidation atMost(String field, Collection<?> values, int max, String what) {
        return values.size() <= max ? this : tooMany(field, max, what);
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

    private FieldValidation distinct(
            String field,
            @Nullable List<@Nullable String> values,
            int max,
            String what,
            BiConsumer<String, @Nullable String> each) {
        if (values == null) {
            return required(field, null);
        }
        if (values.size() > max) {
            return tooMany(field, max, what + "s");
        }
        var seen = new HashSet<@Nullable String>();
        for (int i = 0; i < values.size(); i++) {
            var at = field + "[" + i + "]";
            each.accept(at, values.get(i));
            unless(seen.add(values.get(i)), at, "repeated", "A " + what + " can be given only once.");
        }
        return this;
    }

    private FieldValidation tooMany(String field, int max, String what) {
        add(field, "too-many", "At most " + max + " " + what + ".");
        return this;
    }

    private FieldValidation line(String field, @Nullable String value, int max) {
        return written(field, value, TextForm.LINE, max);
    }

    private FieldValidation text(String field, @Nullable MarkdownText value, int max) {
        return written(field, value == null ? null : value.source(), TextForm.PROSE, max);
    }

    private FieldValidation written(String field, @Nullable String value, TextForm form, int max) {
        if (value == null) {
            return required(field, null);
        }
        unless(!TextForm.isBlank(value), field, "blank", "This field cannot be blank.");
        return bounded(field, value, form, max);
    }

    private FieldValidation bounded(String field, String value, TextForm form, int max) {
        if (value.length() > max) {
            add(field, "too-long", "At most " + max + " characters.");
            return this;
        }
        var fault = form.fault(value);
        if (fault != null) {
            add(field, "malformed", fault);
        }
        return this;
    }

    private void add(String field, String code, String message) {
        if (violations.size() < VIOLATIONS_MAX) {
            violations.add(new FieldViolation(field, code, message));
        }
    }
}
