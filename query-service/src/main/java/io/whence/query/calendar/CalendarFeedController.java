package io.whence.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.calendar.CalendarScope;
import io.whence.platform.web.Caller;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import io.whence.query.search.ListQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calendars")
final class CalendarFeedController {

    private static final MediaType TEXT_CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** A feed without anything secret. */
    record CalendarView(
            String id,
            long version,
            MemberReference member,
            CalendarScope scope,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final CalendarFeedReader feeds;
    private final DocumentReader documents;
    private final CursorCodec cursors;
    private final ListQueries lists;

    CalendarFeedController(
            TeamAccess teams,
            MemberDirectory members,
            CalendarFeedReader feeds,
            ReadModels models,
            CalendarFeedProjection projection,
            CursorCodec cursors,
            ListQueries lists) {
        this.teams = teams;
        this.members = members;
        this.feeds = feeds;
        this.documents = models.of(projection);
        this.cursors = cursors;
        this.lists = lists;
    }

    @GetMapping("/calendars/{secret:[A-Za-z0-9_-]{43}}.ics")
    @SecurityRequirements
    @Operation(
            summary = "Due dates as iCalendar (RFC 5545)",
            description =
                    "The address itself is the secret: no token is asked for. What was due more than a year ago is not in it.")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        lists.awaitQuietly();
        var tasks = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/v1/tasks/")
                .build()
                .toUri();
        return ResponseEntity.ok().contentType(TEXT_CALENDAR).body(feeds.read(secret, tasks));
    }

    @GetMapping("/teams/{team}/calendars")
    @Operation(summary = "The calendar feeds of a team: an owner sees all of them, everybody else their own")
    ResponseEntity<Page<CalendarView>> calendars(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var visible = teams.see(caller, team);
        var whose = visible.isOwned()
                ? CalendarFeedDocument.ANYBODY
                : caller.memberId().value();
        var paging = new PageRequest(cursors, limit, cursor, "calendars", visible.id(), whose);
        var found = paging.read(documents, CalendarFeedDocument.ALL, CalendarFeedDocument.BY_TEAM, visible.id(), whose);
        return ReadResponses.page(paging.page(views(found.documents()), found.next()), request);
    }

    private List<CalendarView> views(List<CalendarFeedDocument> calendars) {
        var people = members.named(
                calendars.stream().map(CalendarFeedDocument::memberId).toList());
        return calendars.stream()
                .map(calendar -> new CalendarView(
                        calendar.id(),
                        calendar.version(),
                        people.named(calendar.memberId()),
                        calendar.scope(),
                        calendar.createdAt(),
                        calendar.revokedAt()))
                .toList();
    }
}
