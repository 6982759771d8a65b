package io.whence.query.timeline;

import org.jspecify.annotations.Nullable;

/** How a sentence names a question; null is one whose title is not for the caller to see. */
record Title(@Nullable String text) {

    private static final String GONE = "a question that is not there any more";

    String alone() {
        return text == null ? GONE : "“" + text + "”";
    }

    String asQuestion() {
        return text == null ? GONE : "the question “" + text + "”";
    }
}
