package io.whence.command.importing.stackexchange;

import io.whence.command.importing.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer as its row has it.
 *
 * @param parent the question an answer answers
 * @param after where the question stands in the order of all; 0 for a question
 * @param closed when it was closed, if it is
 */
record Post(
        long id,
        long parent,
        long after,
        long at,
        @Nullable String title,
        @Nullable String tags,
        @Nullable String body,
        Author author,
        @Nullable Long closed) {

    static Post of(ResultSet row) throws SQLException {
        return new Post(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new Author(Staging.number(row, 8), row.getString(9)),
                Staging.number(row, 10));
    }

    boolean isQuestion() {
        return parent == 0;
    }

    String sourceId() {
        return SourceFile.POSTS.id(id);
    }
}
