package io.whence.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import io.whence.query.readmodel.web.HeavyRead;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@HeavyRead
@RequestMapping("/api/v1")
@Tag(name = "Timelines")
final class ActivityStatisticsController {

    private static final int CHUNK = 500;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final DocumentReader documents;

    ActivityStatisticsController(
            TeamAccess teams, MemberDirectory members, ReadModels models, ActivityStatisticsProjection projection) {
        this.teams = teams;
        this.members = members;
        this.documents = models.of(projection);
    }

    @GetMapping("/teams/{team}/activity")
    @Operation(
            summary = "How much happened in a team: by day, hour of the week, member and kind, in a time zone",
            description =
                    "`from` (inclusive) and `to` (exclusive) are days of the zone (2026-05-31) or times (RFC 3339), read to the"
                            + " quarter of an hour, at most 366 days apart; `zone` is a name of the IANA time zone database, UTC unless given.")
    ActivityStatisticsView activity(
            Caller caller,
            @PathVariable String team,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String zone) {
        var id = teams.see(caller, team).id();
        var where = zone(zone);
        var tally = new ActivityTally(moment("from", from, where), moment("to", to, where), where);
        hours(id, tally.from(), tally.to()).forEachRemaining(hour -> tally.add(hour.document()));
        return tally.view(members.named(tally.people()));
    }

    private MergedScan<HourlyActivityDocument> hours(String team, Instant from, Instant to) {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw RequestProblemException.badParameter(
                    "to", "a time after from, by " + LONGEST.toDays() + " days at most.");
        }
        var scan = IndexScan.under(team)
                .startingAt(hour(from))
                .endingBefore(hour(to) + 1)
                .atMost(CHUNK);
        return new MergedScan<>(documents, HourlyActivityDocument.ALL, HourlyActivityDocument.BY_TEAM, List.of(scan));
    }

    private static long hour(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), HourlyActivityDocument.MILLIS);
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException _) {
            throw RequestProblemException.badParameter("zone", "a time zone as Europe/Berlin.");
        }
    }

    private static Instant moment(String parameter, String text, ZoneId zone) {
        try {
            var moment = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Instant.ofEpochMilli(moment.toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            throw RequestProblemException.badParameter(
                    parameter, "a day as 2026-05-31, or a time as 2026-05-31T09:30:00Z.");
        }
    }
}
