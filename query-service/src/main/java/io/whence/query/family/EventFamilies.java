package io.whence.query.family;

import io.whence.api.event.Event;
import io.whence.api.wire.EventNameRegistry;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registry of all families: each event that can be recorded has exactly one, which answers for it. */
@Component
public final class EventFamilies {

    private final FamilyDispatch<EventFamily<Event>> families;
    private final Set<String> timelineTypes;

    /**
     * Registers the families.
     *
     * @throws IllegalStateException when a permitted interface of {@link Event} has no family, or has two
     */
    public EventFamilies(List<EventFamily<?>> all) {
        this.families =
                new FamilyDispatch<>(all.stream().map(EventFamilies::ofAny).toList(), EventFamily::events);
        this.timelineTypes = EventNameRegistry.all().stream()
                .filter(name -> of(Objects.requireNonNull(EventNameRegistry.classOf(name)))
                        .isInTimelines())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each is only ever asked about events of its own interface. */
    @SuppressWarnings("unchecked")
    private static EventFamily<Event> ofAny(EventFamily<?> family) {
        return (EventFamily<Event>) family;
    }

    /** The published names of the events that appear in timelines. */
    public Set<String> timelineTypes() {
        return timelineTypes;
    }

    /** Where an event belongs; empty for one that appears in no timeline. */
    public Optional<EventScope> scope(Event event) {
        var family = of(event);
        return family.isInTimelines() ? Optional.of(family.scope(event)) : Optional.empty();
    }

    /** The id of the team in whose timeline an event appears; empty for none. */
    public Optional<String> team(RecordedEvent recorded) {
        return scope(recorded.event()).flatMap(scope -> Optional.ofNullable(scope.team(recorded.envelope())));
    }

    /** An event as everybody may read it. */
    public Event told(Event event) {
        return of(event).told(event);
    }

    public String sentence(Event event, SentenceContext context) {
        return of(event).sentence(event, context);
    }

    public ActivityVerb verb(Event event) {
        return of(event).verb(event);
    }

    public Optional<ContentChange> content(Event event) {
        return of(event).content(event);
    }

    public List<String> tagsAfter(Event event, List<String> before) {
        return of(event).tagsAfter(event, before);
    }

    public Optional<EventFamily.PartName> partName(Event event) {
        return Optional.ofNullable(of(event).partName(event));
    }

    private EventFamily<Event> of(Event event) {
        return of(event.getClass());
    }

    private EventFamily<Event> of(Class<?> type) {
        var family = families.of(type);
        if (family == null) {
            throw new IllegalStateException("no family answers for " + type);
        }
        return family;
    }
}
