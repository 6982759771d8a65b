package io.whence.query.diff;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.asof.RootHistory.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a thing between two moments, with all that is under it.
 *
 * @param from the earlier moment; everything after it counts
 * @param to the later moment, itself included
 * @param changes in the order in which things first changed
 * @param events those the changes are of, in the order of the log
 */
@Schema(name = "DiffView")
record SubjectDiffView(
        Subject subject, Moment from, Moment to, List<ElementChange> changes, List<ChangeEvidence> events) {

    /** The thing itself, as it is called now. */
    record Subject(String kind, String id, String title) {}

    /**
     * A moment of the record.
     *
     * @param position of the last event of the thing up to then; null before its first
     * @param recordedAt when that was recorded
     */
    record Moment(@Nullable Long position, @Nullable Instant recordedAt) {

        static Moment of(@Nullable Mark mark) {
            return mark == null ? new Moment(null, null) : new Moment(mark.position(), mark.recordedAt());
        }
    }
}
