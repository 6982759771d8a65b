package io.whence.query.timeline;

import io.whence.api.task.TaskId;
import io.whence.api.wire.WireJson;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Folds every event but those about tokens and calendar feeds into an entry of its own. */
@Component
final class TimelineProjection implements Projection {

    private static final ObjectWriter DATA = WireJson.mapper().writer();

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(Entry.ALL, Presence.ALL, Whereabouts.ALL);
    }

    /** The event itself: an entry needs no other, but for where a task is. */
    @Override
    public String subjectOf(Recorded event) {
        return event.eventId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        var abouts = new LinkedHashMap<Recorded, About>();
        batch.forEach(recorded -> About.of(recorded.event()).ifPresent(about -> abouts.put(recorded, about)));
        session.prefetch(
                Whereabouts.ALL,
                abouts.values().stream()
                        .flatMap(about -> Stream.ofNullable(about.root()))
                        .filter(root -> root.startsWith(TaskId.PREFIX))
                        .distinct()
                        .toList());
        Map<String, Presence> presences = new LinkedHashMap<>();
        abouts.forEach((recorded, about) -> {
            var entry = entry(recorded, about, session);
            if (entry.actor() != null) {
                var presence = Presence.of(entry.actor(), entry.team());
                presences.put(presence.id(), presence);
            }
        });
        session.prefetch(Presence.ALL, presences.keySet());
        presences.forEach((id, presence) -> {
            if (session.get(Presence.ALL, id) == null) {
                session.put(Presence.ALL, id, presence);
            }
        });
    }

    private static Entry entry(Recorded recorded, About about, Session session) {
        var task = about.root() != null && about.root().startsWith(TaskId.PREFIX) ? about.root() : null;
        var at = task == null ? null : session.get(Whereabouts.ALL, task);
        var places = new LinkedHashSet<String>();
        about.places().forEach(place -> {
            places.add(place.boardId().value());
            places.add(place.listId().value());
        });
        if (at != null) {
            places.add(at.board());
        }
        var entry = Entry.of(recorded, about, List.copyOf(places), DATA.writeValueAsString(recorded.event()));
        // What comes again after the task went on would be taken to have happened where it is now.
        if (at == null || at.position() < recorded.position()) {
            session.put(Entry.ALL, entry.id(), entry);
            if (task != null && !about.places().isEmpty()) {
                var board = about.places().getLast().boardId().value();
                session.put(Whereabouts.ALL, task, new Whereabouts(board, recorded.position()));
            }
        }
        return entry;
    }
}
