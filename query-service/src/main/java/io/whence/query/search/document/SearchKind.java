package io.whence.query.search.document;

import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TypeIds;
import java.util.Locale;

/** The kinds of documents in the index. */
public enum SearchKind {
    QUESTION,
    ANSWER,
    COMMENT,
    TASK,
    /** Words that were edited away. */
    WORDING,
    /** Never a hit: it is known by name, so that tasks can be found by it. */
    BOARD;

    /** What an id of a post or a task names. */
    static SearchKind of(String id) {
        return switch (TypeIds.prefixOf(id)) {
            case QuestionId.PREFIX -> QUESTION;
            case AnswerId.PREFIX -> ANSWER;
            case CommentId.PREFIX -> COMMENT;
            case TaskId.PREFIX -> TASK;
            default -> throw new IllegalArgumentException("nothing that can be found has such an id");
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
