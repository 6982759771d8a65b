package io.whence.query.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a question is; deleted hides whether it is also closed. */
enum QuestionState {
    OPEN,
    CLOSED,
    DELETED;

    static QuestionState of(QuestionDocument question) {
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
