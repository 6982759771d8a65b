package io.whence.api.wire;

import io.whence.api.CommonRejection;
import io.whence.api.Rejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.calendar.CalendarRejection;
import io.whence.api.comment.CommentRejection;
import io.whence.api.member.MemberRejection;
import io.whence.api.question.QuestionRejection;
import io.whence.api.task.TaskRejection;
import io.whence.api.team.TeamRejection;
import io.whence.api.token.TokenRejection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal by its code, for those that travelled. */
public final class RejectionRegistry {

    private static final Map<String, Rejection> BY_CODE = Stream.of(
                    CommonRejection.values(),
                    TeamRejection.values(),
                    MemberRejection.values(),
                    TokenRejection.values(),
                    QuestionRejection.values(),
                    CommentRejection.values(),
                    TaskRejection.values(),
                    BoardRejection.values(),
                    CalendarRejection.values())
            .flatMap(values -> Stream.<Rejection>of(values))
            .collect(Collectors.toUnmodifiableMap(Rejection::code, Function.identity()));

    private RejectionRegistry() {}

    /**
     * The refusal with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Rejection named(String code) {
        var rejection = BY_CODE.get(code);
        if (rejection == null) {
            throw new IllegalArgumentException("there is no rejection " + code);
        }
        return rejection;
    }
}
