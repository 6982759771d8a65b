package io.whence.query.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms in which something that is not a plain word is found as it was typed: {@code FooBar.baz_qux} as a whole, and by {@code
 * foobar}, {@code baz_qux}, {@code bar}, {@code qux}.
 */
final class CodeTokenForms {

    private static final String BEFORE = "\"'`([{<,;:!?*“”‘’«»„…|";
    private static final String AFTER = "\"'`)]}>(.,;:!?*“”‘’«»…|";
    private static final int FORMS_MAX = 30;
    private static final int SYMBOLS_MIN = 2;
    private static final int SYMBOLS_MAX = 16;

    private static final Pattern NAMES =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");
    private static final Pattern PIECES =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})[\\p{N}]*|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+[\\p{N}]*|\\p{N}+|\\p{L}+");

    private CodeTokenForms() {}

    /** A form, with where it is in what it was found in. */
    record Form(String text, int start, int end) {}

    /** What somebody typed between two spaces, without the punctuation around it; empty when nothing is left to look for. */
    static Optional<Form> whole(String chunk) {
        int start = start(chunk);
        int end = end(chunk, start);
        if (start == end || chunk.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean isSymbol = chunk.length() >= SYMBOLS_MIN && chunk.length() <= SYMBOLS_MAX;
            return isSymbol ? Optional.of(new Form(chunk, 0, chunk.length())) : Optional.empty();
        }
        return Optional.of(form(chunk, start, end));
    }

    /** Every form, in the order of where they begin; none for a plain word, which is found by other means. */
    static List<Form> all(String chunk) {
        int start = start(chunk);
        return isPlainWord(chunk, start, end(chunk, start))
                ? List.of()
                : whole(chunk).map(whole -> all(chunk, whole)).orElse(List.of());
    }

    private static List<Form> all(String chunk, Form whole) {
        var forms = new ArrayList<Form>();
        if (!isAlphanumeric(chunk.substring(whole.start(), whole.end()))) {
            forms.add(whole);
            names(chunk, whole, forms);
        }
        pieces(chunk, whole, forms);
        return forms.stream()
                .distinct()
                .limit(FORMS_MAX)
                .sorted(Comparator.comparing(Form::start).thenComparing(Form::end))
                .toList();
    }

    /** Nearly all there is in a text: such a word is one piece of its own, and nothing more has to be asked about it. */
    private static boolean isPlainWord(String chunk, int start, int end) {
        int letters =
                start < end && Character.getType(chunk.charAt(start)) == Character.UPPERCASE_LETTER ? start + 1 : start;
        for (int i = letters; i < end; i++) {
            int type = Character.getType(chunk.charAt(i));
            if (type != Character.LOWERCASE_LETTER && type != Character.OTHER_LETTER) {
                return false;
            }
        }
        return letters < end;
    }

    private static int start(String chunk) {
        int start = 0;
        while (start < chunk.length() && BEFORE.indexOf(chunk.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int end(String chunk, int start) {
        int end = chunk.length();
        while (end > start && AFTER.indexOf(chunk.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static void names(String chunk, Form whole, List<Form> forms) {
        var names = NAMES.matcher(chunk).region(whole.start(), whole.end());
        while (names.find()) {
            int start = names.start();
            while (chunk.charAt(start) == '-') {
                start++;
            }
            forms.add(form(chunk, start, names.end()));
        }
    }

    private static void pieces(String chunk, Form whole, List<Form> forms) {
        var pieces = PIECES.matcher(chunk).region(whole.start(), whole.end());
        while (pieces.find()) {
            if (pieces.end() - pieces.start() < whole.end() - whole.start()) {
                forms.add(form(chunk, pieces.start(), pieces.end()));
            }
        }
    }

    private static Form form(String chunk, int start, int end) {
        return new Form(chunk.substring(start, end).toLowerCase(Locale.ROOT), start, end);
    }

    private static boolean isAlphanumeric(String text) {
        return text.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
