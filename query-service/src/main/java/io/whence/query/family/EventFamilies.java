package io.whence.query.family;

import io.whence.api.event.Event;
import io.whence.api.wire.EventNameRegistry;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registry of all families: each event that can be recorded has exactly one, which answers for it. */
@Component
public final class EventFamilies {

    private final Map<Class<?>, EventFamily<Event>> byEvent;
    private final Set<String> timelineTypes;

    /**
     * Registers the families.
     *
     * @throws IllegalStateException when a permitted interface of {@link Event} has no family, or has two
     */
    public EventFamilies(List<EventFamily<?>> families) {
        var byInterface = new HashMap<Class<?>, EventFamily<Event>>();
        for (EventFamily<?> family : families) {
            if (byInterface.put(family.events(), ofAny(family)) != null) {
                throw new IllegalStateException("two families answer for " + family.events());
            }
        }
        for (Class<?> events : Event.class.getPermittedSubclasses()) {
            if (!byInterface.containsKey(events)) {
                throw new IllegalStateException("no family answers for " + events);
            }
        }
        this.byEvent = EventNameRegistry.all().stream()
                .map(EventNameRegistry::classOf)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableMap(
                        type -> type, type -> Objects.requireNonNull(byInterface.get(permitted(type)))));
        this.timelineTypes = EventNameRegistry.all().stream()
                .filter(name -> Objects.requireNonNull(byEvent.get(EventNameRegistry.classOf(name)))
                        .isInTimelines())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each is only ever asked about events of its own interface. */
    @SuppressWarnings("unchecked")
    private static EventFamily<Event> ofAny(EventFamily<?> family) {
        return (EventFamily<Event>) family;
    }

    private static Class<?> permitted(Class<? extends Event> type) {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(events -> events.isAssignableFrom(type))
                .findAny()
                .orElseThrow();
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
        return Objects.requireNonNull(byEvent.get(event.getClass()), "an event of no family");
    }
}
