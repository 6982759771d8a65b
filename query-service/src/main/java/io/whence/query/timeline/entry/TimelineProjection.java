package io.whence.query.timeline.entry;

import io.whence.api.wire.EventJsonFormat;
import io.whence.query.family.EventFamilies;
import io.whence.query.family.EventScope;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** The projection of every event that appears in timelines into an entry of its own. */
@Component
public final class TimelineProjection implements Projection {

    private static final ObjectWriter DATA = EventJsonFormat.mapper().writer();

    private final EventFamilies families;

    public TimelineProjection(EventFamilies families) {
        this.families = families;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(TimelineEntry.ALL, MemberStream.ALL, TimelineRootDocument.ALL, LogClockDocument.ALL);
    }

    /** The event itself: an entry needs no other, but for where a task is. */
    @Override
    public String subjectOf(RecordedEvent event) {
        return event.eventId();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            // An entry holds what was so when it was folded, and is never folded again.
            if (session.get(TimelineEntry.ALL, TimelineEntry.id(recorded.position())) == null) {
                families.scope(recorded.event()).ifPresent(about -> enter(recorded, about, session));
            }
        }
    }

    private void prefetch(List<RecordedEvent> batch, DocumentSession session) {
        session.prefetch(
                TimelineEntry.ALL,
                batch.stream()
                        .map(recorded -> TimelineEntry.id(recorded.position()))
                        .toList());
        var roots = new HashSet<String>();
        var presences = new HashSet<String>();
        for (var recorded : batch) {
            families.scope(recorded.event()).ifPresent(about -> {
                if (about.root() != null) {
                    roots.add(about.root());
                }
                presence(recorded, about).ifPresent(presence -> presences.add(presence.id()));
            });
        }
        session.prefetch(TimelineRootDocument.ALL, roots);
        session.prefetch(MemberStream.ALL, presences);
    }

    private void enter(RecordedEvent recorded, EventScope about, DocumentSession session) {
        var clock = session.get(LogClockDocument.ALL, LogClockDocument.LATEST);
        boolean tick = clock == null || recorded.recordedAt().isAfter(clock.at());
        var countsAt = clock == null || tick ? recorded.recordedAt() : clock.at();
        if (tick) {
            session.put(LogClockDocument.ALL, LogClockDocument.LATEST, new LogClockDocument(countsAt));
        }
        var root = root(recorded, about, session);
        var context = new TimelineEntry.Context(countsAt, tick, root.tags(), places(about, root));
        var entry =
                TimelineEntry.of(recorded, about, context, DATA.writeValueAsString(families.told(recorded.event())));
        session.put(TimelineEntry.ALL, entry.id(), entry);
        presence(recorded, about)
                .filter(presence -> session.get(MemberStream.ALL, presence.id()) == null)
                .ifPresent(presence -> session.put(MemberStream.ALL, presence.id(), presence));
    }

    /** The root as the event finds it, but for its tags, which are those the event leaves it with. */
    private TimelineRootDocument root(RecordedEvent recorded, EventScope about, DocumentSession session) {
        var id = about.root();
        if (id == null) {
            return TimelineRootDocument.NONE;
        }
        var before = session.get(TimelineRootDocument.ALL, id);
        var root = before == null
                ? TimelineRootDocument.begun(id, about.team(recorded.envelope()), recorded.position())
                : before;
        var tagged = root.tagged(families.tagsAfter(recorded.event(), root.tags()));
        var now = about.places().isEmpty()
                ? tagged
                : tagged.on(about.places().getLast().boardId().value());
        if (!now.equals(before)) {
            session.put(TimelineRootDocument.ALL, id, now);
        }
        return tagged;
    }

    /** The boards and lists it happened on: as the event says, or else where the task was. */
    private static List<String> places(EventScope about, TimelineRootDocument root) {
        var places = new LinkedHashSet<String>();
        about.places().forEach(place -> {
            places.add(place.boardId().value());
            places.add(place.listId().value());
        });
        if (root.board() != null) {
            places.add(root.board());
        }
        return List.copyOf(places);
    }

    private static Optional<MemberStream> presence(RecordedEvent recorded, EventScope about) {
        var actor = recorded.envelope().actor().memberId();
        return Optional.ofNullable(actor).map(known -> MemberStream.of(known.value(), about.team(recorded.envelope())));
    }
}
