package io.whence.query.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The question, answer or comment something happened to.
 *
 * @param kind question, answer or comment
 */
record PostView(String kind, String id) {

    static @Nullable PostView of(@Nullable String id) {
        return id == null ? null : new PostView(id.substring(0, id.indexOf('_')), id);
    }
}
