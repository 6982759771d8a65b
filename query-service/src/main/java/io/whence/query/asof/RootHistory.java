package io.whence.query.asof;

import io.whence.platform.web.RequestProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record, found by what it is about: a root is a question, a task or a board, with all that hangs under it. What is asked
 * here costs as much as there is under the root, however much is on record in all.
 */
public interface RootHistory {

    /** How many events may be read for one answer from one stream, or several that are read as one. */
    int MOST = 50_000;

    /** When something was recorded: an event counts as recorded no earlier than any before it in the log. */
    record Mark(long position, Instant recordedAt) {}

    /** That something happened to a root; null for what has none. */
    record Touched(@Nullable String root, long position) {}

    /**
     * The events of some streams up to a position, itself included, each once, in the order of the log.
     *
     * @throws RequestProblemException from the cursor, 422 {@code too-much-history}, when there are more than {@link #MOST}, or more bytes
     *     than one read may look at
     */
    HistoryCursor read(Collection<HistoryStream> streams, long position);

    /** As {@link #read}, of one. */
    default HistoryCursor read(HistoryStream stream, long position) {
        return read(List.of(stream), position);
    }

    /** The last event of a root up to a position, itself included; of a board, also of what is on it. */
    Optional<Mark> last(String root, long position);

    /** The events of a root after a position, the earliest first; of a board, also of what is on it. */
    List<Mark> after(String root, long position, int limit);

    /** The last event recorded by an instant, itself included; empty when nothing had been. */
    Optional<Mark> by(Instant instant);

    /** The last event on record so far. */
    Optional<Mark> latest();

    /** What happened in a team after one position and up to another, the earliest first. */
    List<Touched> touched(String team, long after, long upTo, int limit);

    /**
     * The roots of a kind that began in a team up to a position, the latest first.
     *
     * @param before where to go on, exclusive; null to begin
     */
    List<Touched> begun(String team, String kind, long upTo, @Nullable Long before, int limit);
}
