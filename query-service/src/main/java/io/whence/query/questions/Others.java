package io.whence.query.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questions that others point at, as far as the caller may see them.
 *
 * @param position of the last event that shows on any of them; -1 when there is none
 */
record Others(Map<String, String> titles, long position) {

    static Others of(Sight sight, List<String> ids) {
        var titles = new HashMap<String, String>();
        ids.forEach(id -> sight.visible(id).ifPresent(post -> titles.put(id, post.title())));
        // Also of what cannot be seen: it may just have become so.
        long position = sight.questions().values().stream()
                .mapToLong(question -> question.post().position())
                .max()
                .orElse(-1);
        return new Others(titles, position);
    }

    QuestionRef named(String id) {
        @Nullable String title = titles.get(id);
        return new QuestionRef(id, title);
    }
}
