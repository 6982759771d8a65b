package io.whence.query.readmodel.fold;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DeadLetter;
import java.util.List;

/** A folder of slices of the event log into a workspace, around whatever cannot be folded. */
final class BatchFolder {

    private final Projection projection;
    private final DocumentBuffer workspace;
    private final DeadLetterQueue parking;

    BatchFolder(Projection projection, DocumentBuffer workspace, DeadLetterQueue parking) {
        this.projection = projection;
        this.workspace = workspace;
        this.parking = parking;
    }

    void fold(EventSlice slice) {
        slice.unreadable().forEach(this::park);
        var events = parking.isEmpty()
                ? slice.events()
                : slice.events().stream().filter(event -> !isHeld(event)).toList();
        if (events.isEmpty()) {
            return;
        }
        try {
            foldTogether(events);
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            events.forEach(this::foldAlone);
        }
    }

    private void foldTogether(List<RecordedEvent> events) {
        var layer = workspace.layer();
        projection.fold(events, layer);
        layer.keep();
    }

    /** What came before in the same subject is kept, or documents would depend on where a batch happened to begin. */
    private void foldAlone(RecordedEvent event) {
        try {
            if (!isHeld(event)) {
                foldTogether(List.of(event));
            }
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            park(new DeadLetter(subjectOf(event), event.position(), e.getClass().getName()));
        }
    }

    private boolean isHeld(RecordedEvent event) {
        return parking.holds(subjectOf(event), event);
    }

    private String subjectOf(RecordedEvent event) {
        try {
            return projection.subjectOf(event);
        } catch (RuntimeException e) {
            return event.aggregateId();
        }
    }

    private void park(DeadLetter subject) {
        if (!projection.goesOnWithout(subject.subject())) {
            throw new IllegalStateException(
                    "The event at " + subject.position() + " cannot be folded: " + subject.error());
        }
        if (parking.park(subject)) {
            workspace.park(subject);
        }
    }
}
