package io.whence.query.asof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one thing's fields at some time.
 *
 * @param id of the thing
 * @param on what it hangs on directly; null for a root
 * @param fields text, numbers, flags and lists of text; null is the same as not there
 */
public record FieldValues(String id, @Nullable String on, Map<String, @Nullable Object> fields) {

    public FieldValues {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static FieldValues of(String id, @Nullable String on) {
        return new FieldValues(id, on, Map.of());
    }

    /** With a field more. */
    public FieldValues with(String field, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(fields);
        more.put(field, value);
        return new FieldValues(id, on, more);
    }
}
