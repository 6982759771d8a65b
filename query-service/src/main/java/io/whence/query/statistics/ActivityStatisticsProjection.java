package io.whence.query.statistics;

import io.whence.query.family.EventFamilies;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.statistics.HourlyActivityDocument.Cell;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projection that counts what is in teams' timelines, by when it happened. */
@Component
final class ActivityStatisticsProjection implements Projection {

    private final EventFamilies families;

    public ActivityStatisticsProjection(EventFamilies families) {
        this.families = families;
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(HourlyActivityDocument.ALL);
    }

    /** The event itself: counting it needs no other. */
    @Override
    public String subjectOf(RecordedEvent event) {
        return event.eventId();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        session.prefetch(
                HourlyActivityDocument.ALL,
                batch.stream()
                        .flatMap(event -> counted(event).stream())
                        .map(Counted::id)
                        .distinct()
                        .toList());
        for (var event : batch) {
            counted(event).ifPresent(counted -> count(counted, event, session));
        }
    }

    /** Empty for what belongs to no team, or to no timeline. */
    private Optional<Counted> counted(RecordedEvent event) {
        return families.team(event).map(team -> Counted.in(team, event));
    }

    private static void count(Counted counted, RecordedEvent event, DocumentSession session) {
        var before = session.get(HourlyActivityDocument.ALL, counted.id());
        var hour = before == null ? HourlyActivityDocument.none(counted.team, counted.hour) : before;
        if (hour.position() < event.position()) {
            session.put(HourlyActivityDocument.ALL, counted.id(), hour.with(counted.cell, event.position()));
        }
    }

    private record Counted(String team, long hour, Cell cell) {

        static Counted in(String team, RecordedEvent event) {
            long at = event.occurredAt().toEpochMilli();
            int quarter =
                    (int) (Math.floorMod(at, HourlyActivityDocument.MILLIS) / HourlyActivityDocument.QUARTER_MILLIS);
            var actor = event.envelope().actor().memberId();
            return new Counted(
                    team,
                    Math.floorDiv(at, HourlyActivityDocument.MILLIS),
                    new Cell(quarter, actor == null ? "" : actor.value(), event.type()));
        }

        String id() {
            return HourlyActivityDocument.id(team, hour);
        }
    }
}
