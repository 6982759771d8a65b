package io.whence.query.search;

import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import java.util.Locale;

/** What a document in the index is. */
enum Kind {
    QUESTION,
    ANSWER,
    COMMENT,
    TASK,
    /** Words that were edited away. */
    WORDING,
    /** Never a hit: it is known by name, so that tasks can be found by it. */
    BOARD;

    /** What an id of a post or a task names. */
    static Kind of(String id) {
        if (id.startsWith(QuestionId.PREFIX)) {
            return QUESTION;
        }
        if (id.startsWith(AnswerId.PREFIX)) {
            return ANSWER;
        }
        return id.startsWith(TaskId.PREFIX) ? TASK : COMMENT;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
