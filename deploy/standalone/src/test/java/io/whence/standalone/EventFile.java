package io.whence.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the log itself says, read from its file past the service that wrote it.
 *
 * @param count how many events there are
 * @param first the lowest position
 * @param last the highest position
 * @param aggregatesWithGaps how many aggregates' sequences do not run 0, 1, 2, …
 */
record EventFile(long count, long first, long last, long aggregatesWithGaps) {

    static EventFile in(Path data) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*), min(position), max(position),
                            (SELECT count(*) FROM (SELECT 1 FROM events WHERE aggregate_id IS NOT NULL
                                GROUP BY aggregate_id HAVING max(sequence) <> count(*) - 1 OR min(sequence) <> 0))
                        FROM events""")) {
            row.next();
            return new EventFile(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isGapless() {
        return last - first + 1 == count && aggregatesWithGaps == 0;
    }
}
