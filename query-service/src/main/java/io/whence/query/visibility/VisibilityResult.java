package io.whence.query.visibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The result of looking for some things as a caller.
 *
 * @param visible those they may see, by id
 * @param positions of the last event that changed any of them, one for each read model that was looked at; also of one that
 *     cannot be seen, because it may just have become so
 */
public record VisibilityResult(Map<String, VisiblePost> visible, List<Long> positions) {

    static final VisibilityResult AT_NOTHING = new VisibilityResult(Map.of(), List.of());

    VisibilityResult and(VisibilityResult other) {
        var both = new HashMap<>(visible);
        both.putAll(other.visible);
        return new VisibilityResult(
                both,
                Stream.concat(positions.stream(), other.positions.stream()).toList());
    }
}
