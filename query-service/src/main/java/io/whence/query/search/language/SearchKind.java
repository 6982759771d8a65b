package io.whence.query.search.language;

import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.id.AnswerId;
import io.whence.api.id.BoardId;
import io.whence.api.id.CommentId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TypeIds;
import java.util.Arrays;
import java.util.stream.Stream;

/** The kinds of documents in the index; {@code is:} can ask for each that is ever a hit. */
public enum SearchKind {
    QUESTION(QuestionId.PREFIX, true),
    ANSWER(AnswerId.PREFIX, true),
    COMMENT(CommentId.PREFIX, true),
    TASK(TaskId.PREFIX, true),
    /** Words that were edited away: found as what they were in. */
    WORDING("wording", false),
    /** Known by name, so that tasks can be found by it. */
    BOARD(BoardId.PREFIX, false);

    private final String wire;
    private final boolean isHit;

    SearchKind(String wire, boolean isHit) {
        this.wire = wire;
        this.isHit = isHit;
    }

    /**
     * The kind of what an id names.
     *
     * @throws IllegalArgumentException when nothing that can be found has such an id
     */
    public static SearchKind of(String id) {
        var prefix = TypeIds.prefixOf(id);
        return hits().filter(kind -> kind.wire.equals(prefix))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("nothing that can be found has such an id"));
    }

    /** Those that are ever a hit. */
    static Stream<SearchKind> hits() {
        return Arrays.stream(values()).filter(kind -> kind.isHit);
    }

    /** As it is written, and as the ids of hits begin. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
