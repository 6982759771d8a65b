package io.whence.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.whence.api.answer.AnswerId;
import io.whence.api.question.QuestionId;

/** Something that can be commented on; its prefix says what it is. */
public interface SubjectId {

    String value();

    /**
     * Reads an id by its prefix.
     *
     * @throws IllegalArgumentException when it names nothing that can be commented on
     */
    @JsonCreator
    static SubjectId of(String value) {
        return value.startsWith(AnswerId.PREFIX) ? new AnswerId(value) : new QuestionId(value);
    }
}
