package io.whence.query.questions;

import io.whence.query.platform.web.Answers;
import org.springframework.http.ResponseEntity;

/** A view with what its ETag is made of. */
record Versioned<V>(long version, long position, V view) {

    ResponseEntity<V> answer() {
        return Answers.versioned(version, position, view);
    }
}
