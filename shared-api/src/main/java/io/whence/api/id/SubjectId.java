package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The id of something that can be commented on; its prefix says what it is. */
public sealed interface SubjectId permits AnswerId, QuestionId, TaskId {

    String value();

    /**
     * Reads an id by its prefix.
     *
     * @throws IllegalArgumentException when it names nothing that can be commented on
     */
    @JsonCreator
    static SubjectId of(String value) {
        return switch (TypeIds.prefixOf(value)) {
            case AnswerId.PREFIX -> new AnswerId(value);
            case QuestionId.PREFIX -> new QuestionId(value);
            case TaskId.PREFIX -> new TaskId(value);
            default -> throw new IllegalArgumentException("not the id of anything that can be commented on");
        };
    }
}
