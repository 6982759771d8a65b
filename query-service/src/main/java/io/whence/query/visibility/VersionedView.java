package io.whence.query.visibility;

import io.whence.query.readmodel.web.ReadResponses;
import java.util.List;
import org.springframework.http.ResponseEntity;

/**
 * A view with what its ETag is made of.
 *
 * @param positions of the last event that shows in it, one for each read model it is made from
 */
public record VersionedView<V>(long version, List<Long> positions, V view) {

    public ResponseEntity<V> answer() {
        return ReadResponses.versioned(version, positions, view);
    }
}
