package io.whence.query.statistics;

import io.whence.query.identity.MemberNames;
import io.whence.query.statistics.ActivityStatisticsView.Day;
import io.whence.query.statistics.ActivityStatisticsView.OfKind;
import io.whence.query.statistics.ActivityStatisticsView.OfMember;
import io.whence.query.statistics.HourlyActivityDocument.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up quarters of an hour by the days and hours of a time zone. */
final class ActivityTally {

    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final TreeMap<LocalDate, Long> days = new TreeMap<>();
    private final long[][] hoursOfWeek = new long[DAYS][HOURS];
    private final Map<String, Long> members = new HashMap<>();
    private final Map<String, Long> kinds = new HashMap<>();
    private long total;

    ActivityTally(Instant from, Instant to, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.zone = zone;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    void add(HourlyActivityDocument hour) {
        hour.counts().forEach((name, count) -> add(Cell.of(name), hour.hour(), count));
    }

    private void add(Cell cell, long hour, long count) {
        var quarter = Instant.ofEpochMilli(
                hour * HourlyActivityDocument.MILLIS + cell.quarter() * HourlyActivityDocument.QUARTER_MILLIS);
        if (quarter.isBefore(from) || !quarter.isBefore(to)) {
            return;
        }
        var local = quarter.atZone(zone);
        days.merge(local.toLocalDate(), count, Long::sum);
        hoursOfWeek[local.getDayOfWeek().ordinal()][local.getHour()] += count;
        members.merge(cell.member(), count, Long::sum);
        kinds.merge(cell.type(), count, Long::sum);
        total += count;
    }

    Set<String> people() {
        return members.keySet();
    }

    ActivityStatisticsView view(MemberNames people) {
        return new ActivityStatisticsView(
                from,
                to,
                zone.getId(),
                total,
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                week(),
                ranked(members).stream()
                        .map(member -> new OfMember(people.named(unlessEmpty(member.getKey())), member.getValue()))
                        .toList(),
                ranked(kinds).stream()
                        .map(kind -> new OfKind(kind.getKey(), kind.getValue()))
                        .toList());
    }

    private List<List<Long>> week() {
        var week = new ArrayList<List<Long>>(DAYS);
        for (var day : hoursOfWeek) {
            week.add(Arrays.stream(day).boxed().toList());
        }
        return week;
    }

    private static List<Map.Entry<String, Long>> ranked(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static @Nullable String unlessEmpty(String member) {
        return member.isEmpty() ? null : member;
    }
}
