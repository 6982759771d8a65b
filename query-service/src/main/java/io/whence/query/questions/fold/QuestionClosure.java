package io.whence.query.questions.fold;

import io.whence.api.question.QuestionCloseReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closure of a question: why, and by whom. */
public record QuestionClosure(
        QuestionCloseReason reason,
        List<String> duplicateOf,
        @Nullable String note,
        @Nullable String by,
        List<String> voters,
        Instant at) {}
