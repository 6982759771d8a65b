package io.whence.query.search.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, by ids.
 *
 * @param next the place to go on after; null at the end
 */
public record IdPage(List<String> ids, @Nullable List<Object> next) {

    /** The documents with these ids, without any that is not wanted: it may have changed since it was found. */
    public <D> List<D> in(Map<String, D> documents, Predicate<D> wanted) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(documents.get(id)))
                .filter(wanted)
                .toList();
    }
}
