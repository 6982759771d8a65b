package io.whence.query.calendar;

import io.whence.api.task.Moment;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Moments as a calendar writes them (RFC 5545, section 3.3.5): by the clocks of their time zone where those tell them
 * unmistakably, in UTC where not. The zones that were needed go with them.
 */
final class CalendarLocalTimes {

    private static final TimeZoneRegistry KNOWN =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Map<String, VTimeZone> zones = new TreeMap<>();

    Temporal of(Moment moment) {
        return zone(moment)
                .filter(zone -> isUnmistakable(moment) && agrees(zone, moment))
                .<Temporal>map(zone -> {
                    zones.put(moment.zone().getId(), zone);
                    return moment.local();
                })
                .orElse(moment.at());
    }

    /** Every zone that a moment was written in. */
    List<VTimeZone> zones() {
        return List.copyOf(zones.values());
    }

    /** A zone goes by one name only: an older name for it is not looked up. */
    private static Optional<VTimeZone> zone(Moment moment) {
        var id = moment.zone().getId();
        return Optional.ofNullable(KNOWN.getTimeZone(id))
                .filter(zone -> zone.getID().equals(id))
                .map(TimeZone::getVTimeZone);
    }

    /** Where clocks show a time twice, what they show stands for the first time. */
    private static boolean isUnmistakable(Moment moment) {
        var local = moment.local();
        return local.getOffset().equals(moment.zone().getRules().getOffset(local.toLocalDateTime()));
    }

    /** The rules that go with it may be older or newer than those of this JDK. */
    private static boolean agrees(VTimeZone zone, Moment moment) {
        // It keeps what it worked out, and is shared with others who ask.
        synchronized (zone) {
            return Optional.ofNullable(zone.getApplicableObservance(moment.local()))
                    .map(Observance::getTimeZoneOffsetTo)
                    .map(TzOffsetTo::getOffset)
                    .filter(moment.local().getOffset()::equals)
                    .isPresent();
        }
    }
}
