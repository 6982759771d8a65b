package io.whence.api.wire;

import java.util.Set;

/**
 * A name under which objects of a class are stored that are no events: the class may be renamed, the name may not.
 *
 * @param formerNames what they were stored under before; read, and never written again
 */
public record StoredName(Class<?> type, String name, Set<String> formerNames) {

    public StoredName {
        formerNames = Set.copyOf(formerNames);
    }
}
