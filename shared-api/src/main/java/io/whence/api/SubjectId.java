package io.whence.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.whence.api.answer.AnswerId;
import io.whence.api.question.QuestionId;
import io.whence.api.task.TaskId;

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
        if (value.startsWith(AnswerId.PREFIX)) {
            return new AnswerId(value);
        }
        return value.startsWith(TaskId.PREFIX) ? new TaskId(value) : new QuestionId(value);
    }
}
