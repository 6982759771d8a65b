package io.whence.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.question.QuestionCloseReason;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.questions.fold.QuestionClosure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a question is closed.
 *
 * @param voters those who decided it together; empty when {@code by} did alone
 */
@Schema(name = "ClosureView")
record QuestionClosureView(
        QuestionCloseReason reason,
        List<QuestionReference> duplicateOf,
        @Nullable String note,
        MemberReference by,
        List<MemberReference> voters,
        Instant at) {

    static @Nullable QuestionClosureView of(
            @Nullable QuestionClosure closure, LinkedQuestions others, MemberNames people) {
        return closure == null
                ? null
                : new QuestionClosureView(
                        closure.reason(),
                        closure.duplicateOf().stream().map(others::named).toList(),
                        closure.note(),
                        people.named(closure.by()),
                        closure.voters().stream().map(people::named).toList(),
                        closure.at());
    }
}
