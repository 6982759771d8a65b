package io.whence.query.search.document;

import org.jspecify.annotations.Nullable;

/**
 * The links of something to what it is under. All that hangs under one root is found by going from the newest of them to the one
 * before, so that no document grows with them.
 *
 * @param root the question or task; its own id where it is one
 * @param on what it was written on; its own id where it is a root
 * @param previous what was hung under the root before it; null for the first, and for a root
 * @param newest the last thing hung under a root; null for what is none
 */
public record ParentLinks(
        String root,
        String on,
        @Nullable String previous,
        @Nullable String newest) {

    public static ParentLinks root(String id) {
        return new ParentLinks(id, id, null, null);
    }

    public ParentLinks after(@Nullable String before) {
        return new ParentLinks(root, on, before, newest);
    }

    ParentLinks still() {
        return new ParentLinks(root, on, null, null);
    }

    public ParentLinks ending(String last) {
        return new ParentLinks(root, on, previous, last);
    }
}
