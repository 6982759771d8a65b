package io.whence.query.readmodel.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Compares orders the way every store does. */
final class IndexKeyOrder {

    private IndexKeyOrder() {}

    static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int compared = compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compare(Object a, Object b) {
        return switch (a) {
            case String text
            when b instanceof String other ->
                Arrays.compareUnsigned(text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
            case Long number when b instanceof Long other -> number.compareTo(other);
            case Boolean flag when b instanceof Boolean other -> flag.compareTo(other);
            default -> throw new IllegalArgumentException("orders of one index hold values of one kind at each place");
        };
    }
}
