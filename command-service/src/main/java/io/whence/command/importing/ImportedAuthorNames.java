package io.whence.command.importing;

import io.whence.api.id.MemberId;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.TextForm;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of those who did something elsewhere: they become members who can never log in. */
public final class ImportedAuthorNames {

    private static final int SLUG_MAX = 20;
    private static final int HASH = 8;

    private ImportedAuthorNames() {}

    /** A name to show: the given one, within bounds, or the other one when nothing of it can be seen. */
    public static String display(@Nullable String given, String otherwise) {
        var name = given == null ? "" : TextForm.NAME.mend(given).strip();
        return TextForm.isBlank(name) ? otherwise : ImportedTextBounds.start(name, FieldValidation.NAME_MAX);
    }

    /**
     * A handle. Its full stop keeps it apart from every handle that can be chosen, the rest from every other author's.
     *
     * @param number the account's in its system; null when it has none
     * @param team the slug of the team
     */
    public static String handle(String name, @Nullable Long number, MemberId member, String team) {
        var hash = member.value().substring(member.value().length() - HASH);
        return slug(name) + '-' + (number == null ? "x" + hash : number) + '.' + team;
    }

    private static String slug(String name) {
        var slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(slug.length(), SLUG_MAX)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "user" : cut;
    }
}
