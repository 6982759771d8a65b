package io.whence.query.readmodel.store.mongo;

import io.whence.query.readmodel.store.encoding.IndexKeyBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Keys as text that sorts as the keys do. Where an order does not end with the document's id, the id comes after it, behind a byte
 * that is smaller than any value begins with: no two documents then stand at the same place.
 */
final class IndexKeyText {

    private static final byte BEFORE_ANY_VALUE = 0;
    private static final byte SMALLEST_VALUE = 1;

    private IndexKeyText() {}

    static String equal(List<Object> equal) {
        return SortableText.of(IndexKeyBytes.of(equal, List.of()));
    }

    /** Where a document stands. */
    static String place(List<Object> order, String id) {
        byte[] bytes = bytes(order);
        if (!order.isEmpty() && order.getLast().equals(id)) {
            return SortableText.of(bytes);
        }
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] place = Arrays.copyOf(bytes, bytes.length + 1 + name.length);
        place[bytes.length] = BEFORE_ANY_VALUE;
        System.arraycopy(name, 0, place, bytes.length + 1, name.length);
        return SortableText.of(place);
    }

    /** Not after any document with that order, and after all with a smaller one. */
    static String before(List<Object> order) {
        return SortableText.of(bytes(order));
    }

    /** After all documents with that order, and not after any with a greater one. */
    static String after(List<Object> order) {
        byte[] bytes = bytes(order);
        byte[] after = Arrays.copyOf(bytes, bytes.length + 1);
        after[bytes.length] = SMALLEST_VALUE;
        return SortableText.of(after);
    }

    private static byte[] bytes(List<Object> order) {
        return IndexKeyBytes.of(List.of(), order);
    }
}
