package io.whence.query.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of some members. */
public final class People {

    private final Map<String, MemberRef> known;

    People(Map<String, MemberRef> known) {
        this.known = known;
    }

    /** Whoever has that id; null stands for somebody nobody knows. */
    public MemberRef named(@Nullable String id) {
        if (id == null) {
            return MemberRef.UNKNOWN;
        }
        var found = known.get(id);
        return found == null ? MemberRef.unnamed(id) : found;
    }
}
