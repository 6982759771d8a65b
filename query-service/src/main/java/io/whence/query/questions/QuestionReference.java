package io.whence.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question, as named by another.
 *
 * @param title null when the caller may not see it
 */
@Schema(name = "QuestionRef")
record QuestionReference(String id, @Nullable String title) {}
