package io.whence.query.questions.fold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of a question; deleted hides whether it is also closed. */
public enum QuestionState {
    OPEN,
    CLOSED,
    DELETED;

    public static QuestionState of(QuestionDocument question) {
        if (question.post().deleted()) {
            return DELETED;
        }
        return question.closure() == null ? OPEN : CLOSED;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
