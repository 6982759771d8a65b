package io.whence.query.asof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of one field between two moments.
 *
 * @param id of the thing
 * @param on what it hangs on directly
 * @param old null where it was not there
 * @param now null where it is not there any more
 * @param positions of every event that changed it, in order
 */
public record FieldDelta(
        String id,
        @Nullable String on,
        String field,
        @Nullable Object old,
        @Nullable Object now,
        List<Long> positions) {

    public FieldDelta {
        positions = List.copyOf(positions);
    }
}
