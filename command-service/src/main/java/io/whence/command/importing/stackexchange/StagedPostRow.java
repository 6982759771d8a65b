package io.whence.command.importing.stackexchange;

import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer as its row has it.
 *
 * @param parent the question an answer answers
 * @param after where the question stands in the order of all; 0 for a question
 * @param closed when it was closed, if it is
 */
record StagedPostRow(
        long id,
        long parent,
        long after,
        long at,
        @Nullable String title,
        @Nullable String tags,
        @Nullable String body,
        SourceAuthor author,
        @Nullable Long closed) {

    static StagedPostRow of(StagedRow row) {
        return new StagedPostRow(
                row.number(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.textIfAny(5),
                row.textIfAny(6),
                row.textIfAny(7),
                new SourceAuthor(row.numberIfAny(8), row.textIfAny(9)),
                row.numberIfAny(10));
    }

    boolean isQuestion() {
        return parent == 0;
    }

    String sourceId() {
        return DumpSourceFile.POSTS.id(id);
    }
}
