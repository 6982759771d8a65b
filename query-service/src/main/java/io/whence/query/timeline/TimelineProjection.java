package io.whence.query.timeline;

import io.whence.api.wire.WireJson;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Folds every event but those about tokens into an entry of its own. */
@Component
final class TimelineProjection implements Projection {

    private static final ObjectWriter DATA = WireJson.mapper().writer();

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(Entry.ALL, Presence.ALL);
    }

    /** The event itself: an entry needs no other. */
    @Override
    public String subjectOf(Recorded event) {
        return event.eventId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        var entries = new ArrayList<Entry>(batch.size());
        for (var recorded : batch) {
            About.of(recorded.event())
                    .ifPresent(
                            about -> entries.add(Entry.of(recorded, about, DATA.writeValueAsString(recorded.event()))));
        }
        Map<String, Presence> presences = new LinkedHashMap<>();
        for (var entry : entries) {
            session.put(Entry.ALL, entry.id(), entry);
            if (entry.actor() != null) {
                var presence = Presence.of(entry.actor(), entry.team());
                presences.put(presence.id(), presence);
            }
        }
        session.prefetch(Presence.ALL, presences.keySet());
        presences.forEach((id, presence) -> {
            if (session.get(Presence.ALL, id) == null) {
                session.put(Presence.ALL, id, presence);
            }
        });
    }
}
