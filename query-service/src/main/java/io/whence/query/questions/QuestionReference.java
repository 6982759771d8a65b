package io.whence.query.questions;

import org.jspecify.annotations.Nullable;

/**
 * A question, as named by another.
 *
 * @param title null when the caller may not see it
 */
record QuestionReference(String id, @Nullable String title) {}
