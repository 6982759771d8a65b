package io.whence.query.timeline;

import io.whence.api.wire.WireJson;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        return 2;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(Entry.ALL, Presence.ALL, RootDocument.ALL, ClockDocument.ALL);
    }

    /** The event itself: an entry needs no other. */
    @Override
    public String subjectOf(Recorded event) {
        return event.eventId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            // An entry holds what was so when it was folded, and is never folded again.
            if (session.get(Entry.ALL, Entry.id(recorded.position())) == null) {
                About.of(recorded.event()).ifPresent(about -> enter(recorded, about, session));
            }
        }
    }

    private static void prefetch(List<Recorded> batch, Session session) {
        session.prefetch(
                Entry.ALL,
                batch.stream().map(recorded -> Entry.id(recorded.position())).toList());
        var roots = new HashSet<String>();
        var presences = new HashSet<String>();
        for (var recorded : batch) {
            About.of(recorded.event()).ifPresent(about -> {
                if (about.question() != null) {
                    roots.add(about.question());
                }
                presence(recorded, about).ifPresent(presence -> presences.add(presence.id()));
            });
        }
        session.prefetch(RootDocument.ALL, roots);
        session.prefetch(Presence.ALL, presences);
    }

    private static void enter(Recorded recorded, About about, Session session) {
        var clock = session.get(ClockDocument.ALL, ClockDocument.LATEST);
        boolean tick = clock == null || recorded.recordedAt().isAfter(clock.at());
        var countsAt = clock == null || tick ? recorded.recordedAt() : clock.at();
        if (tick) {
            session.put(ClockDocument.ALL, ClockDocument.LATEST, new ClockDocument(countsAt));
        }
        var entry = Entry.of(
                recorded,
                about,
                countsAt,
                tick,
                tags(recorded, about, session),
                DATA.writeValueAsString(recorded.event()));
        session.put(Entry.ALL, entry.id(), entry);
        presence(recorded, about)
                .filter(presence -> session.get(Presence.ALL, presence.id()) == null)
                .ifPresent(presence -> session.put(Presence.ALL, presence.id(), presence));
    }

    private static List<String> tags(Recorded recorded, About about, Session session) {
        var id = about.question();
        if (id == null) {
            return List.of();
        }
        var root = session.get(RootDocument.ALL, id);
        var before = root == null ? List.<String>of() : root.tags();
        var tags = Tagging.after(recorded.event(), before);
        if (root == null) {
            session.put(RootDocument.ALL, id, new RootDocument(id, about.team(recorded), recorded.position(), tags));
        } else if (!tags.equals(before)) {
            session.put(RootDocument.ALL, id, root.tagged(tags));
        }
        return tags;
    }

    private static Optional<Presence> presence(Recorded recorded, About about) {
        var actor = recorded.envelope().actor().memberId();
        return Optional.ofNullable(actor).map(known -> Presence.of(known.value(), about.team(recorded)));
    }
}
