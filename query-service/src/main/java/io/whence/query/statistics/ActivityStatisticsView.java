package io.whence.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.identity.fold.MemberReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The statistics of what happened.
 *
 * @param from the first moment counted
 * @param to the first moment not counted any more
 * @param zone whose days and hours these are
 * @param total how many events
 * @param days those on which something happened, the earliest first
 * @param hoursOfWeek seven lists, Monday's first, of 24 counts each: by the clock on the wall, whichever offset that had
 * @param members who did it, the busiest first
 * @param kinds by the events' published names, the most frequent first
 */
@Schema(name = "ActivityView")
record ActivityStatisticsView(
        Instant from,
        Instant to,
        String zone,
        long total,
        List<Day> days,
        List<List<Long>> hoursOfWeek,
        List<OfMember> members,
        List<OfKind> kinds) {

    /** A day and how many events it had. */
    record Day(LocalDate day, long count) {}

    /** Somebody and how many events were their doing. */
    record OfMember(MemberReference member, long count) {}

    /** A kind of event and how many there were. */
    record OfKind(String type, long count) {}
}
