package io.whence.query.readmodel.store.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The order keys are promised to have, value by value. */
public final class KeyOrder {

    private KeyOrder() {}

    public static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a, b);
        }
        if (one instanceof Boolean a && other instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (one instanceof String a && other instanceof String b) {
            return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        }
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(Object value) {
        return value instanceof Boolean ? 0 : value instanceof Long ? 1 : 2;
    }
}
