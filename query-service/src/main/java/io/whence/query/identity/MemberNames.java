package io.whence.query.identity;

import io.whence.query.identity.fold.MemberReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of some members. */
public final class MemberNames {

    private final Map<String, MemberReference> known;

    MemberNames(Map<String, MemberReference> known) {
        this.known = known;
    }

    /** Whoever has that id; null stands for somebody nobody knows. */
    public MemberReference named(@Nullable String id) {
        if (id == null) {
            return MemberReference.UNKNOWN;
        }
        var found = known.get(id);
        return found == null ? MemberReference.unnamed(id) : found;
    }
}
