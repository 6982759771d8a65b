package io.whence.query.calendar;

import io.whence.api.task.Moment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Moments as a calendar writes them (RFC 5545, section 3.3.5): by the clocks of their time zone where those tell them
 * unmistakably, in UTC where not. The zones go with them, as this JDK knows them and as far as they are needed: for each moment
 * the change of the clocks before it.
 */
final class LocalTimes {

    private final Map<String, TreeSet<ZoneOffsetTransition>> zones = new TreeMap<>();

    Temporal of(Moment moment) {
        var zone = moment.zone();
        var rules = zone.getRules();
        var since = rules.previousTransition(moment.at().plusSeconds(1));
        var local = moment.local();
        // Where clocks show a time twice, what they show stands for the first time.
        boolean unmistakable = local.getOffset().equals(rules.getOffset(local.toLocalDateTime()));
        if (since == null || zone.normalized() instanceof ZoneOffset || !unmistakable) {
            return moment.at();
        }
        zones.computeIfAbsent(zone.getId(), _ -> new TreeSet<>(Comparator.comparing(ZoneOffsetTransition::getInstant)))
                .add(since);
        return local;
    }

    /** Every zone that a moment was written in. */
    List<VTimeZone> zones() {
        return zones.entrySet().stream()
                .map(entry -> zone(ZoneId.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static VTimeZone zone(ZoneId zone, TreeSet<ZoneOffsetTransition> changes) {
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(
                        changes.stream().map(change -> observance(zone, change)).toList()));
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        var properties = new PropertyList(List.of(
                new DtStart<>(change.getDateTimeBefore()),
                new TzOffsetFrom(change.getOffsetBefore()),
                new TzOffsetTo(change.getOffsetAfter())));
        return zone.getRules().isDaylightSavings(change.getInstant())
                ? new Daylight(properties)
                : new Standard(properties);
    }
}
