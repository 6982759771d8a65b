package io.whence.command.importing.stackexchange;

import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The author that a row names.
 *
 * @param user the account's number; null when it is gone
 * @param name the name in the row, which is all that is left of an account that is gone
 */
record SourceAuthor(@Nullable Long user, @Nullable String name) {

    static final SourceAuthor NOBODY = new SourceAuthor(null, null);

    /** The site's own account. */
    static final long COMMUNITY = -1;

    /** What the author is called as a source; null for nobody. */
    @Nullable
    String id() {
        if (user != null) {
            return DumpSourceFile.USERS.id(user);
        }
        return name == null || name.isBlank() ? null : "username/" + name;
    }

    boolean isCommunity() {
        return user != null && user == COMMUNITY;
    }
}
