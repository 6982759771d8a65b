package io.whence.query.questions;

import io.whence.api.question.QuestionCloseReason;
import io.whence.query.access.MemberNames;
import io.whence.query.access.MemberReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is closed.
 *
 * @param voters those who decided it together; empty when {@code by} did alone
 */
record ClosureView(
        QuestionCloseReason reason,
        List<QuestionRef> duplicateOf,
        @Nullable String note,
        MemberReference by,
        List<MemberReference> voters,
        Instant at) {

    static @Nullable ClosureView of(@Nullable Closure closure, Others others, MemberNames people) {
        return closure == null
                ? null
                : new ClosureView(
                        closure.reason(),
                        closure.duplicateOf().stream().map(others::named).toList(),
                        closure.note(),
                        people.named(closure.by()),
                        closure.voters().stream().map(people::named).toList(),
                        closure.at());
    }
}
