package io.whence.command.importing.trello.staging;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trello's ids are 24 hexadecimal digits, of which the first eight are the second in which the thing was made. */
public final class TrelloObjectIds {

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{24}");
    private static final int SECONDS = 8;
    private static final int HEXADECIMAL = 16;

    private TrelloObjectIds() {}

    /** When a thing was made, to the second; null when its id does not say. */
    public static @Nullable Instant time(String id) {
        return OBJECT_ID.matcher(id).matches()
                ? Instant.ofEpochSecond(Long.parseLong(id.substring(0, SECONDS), HEXADECIMAL))
                : null;
    }
}
