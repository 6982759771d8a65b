package io.whence.query.calendar;

import io.whence.api.calendar.CalendarScope;
import io.whence.platform.web.RequestProblemException;
import io.whence.platform.web.SecretGenerator;
import io.whence.query.identity.CallerDirectory;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.tasks.list.DueTaskReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reader of what is behind a feed's address: what its member may see now, as long as they may see anything. */
@Component
final class CalendarFeedReader {

    /** What was due longer ago is in no feed. */
    private static final Duration PAST = Duration.ofDays(366);

    private static final int AT_MOST = 2_000;

    private final DocumentReader documents;
    private final CallerDirectory callers;
    private final TeamAccess teams;
    private final MemberDirectory members;
    private final DueTaskReader tasks;
    private final Clock clock = Clock.systemUTC();

    CalendarFeedReader(
            ReadModels models,
            CalendarFeedProjection projection,
            CallerDirectory callers,
            TeamAccess teams,
            MemberDirectory members,
            DueTaskReader tasks) {
        this.documents = models.of(projection);
        this.callers = callers;
        this.teams = teams;
        this.members = members;
        this.tasks = tasks;
    }

    /**
     * The calendar at an address.
     *
     * @throws RequestProblemException 404 when there is none, it is revoked, or its member may not see the team any more
     */
    byte[] read(String secret, URI tasksAt) {
        // Only the hash is kept, and looked for: how long that takes tells nothing about a secret.
        var calendar = find(SecretGenerator.hash(secret)).orElseThrow(RequestProblemException::notFound);
        var caller =
                callers.of(calendar.memberId(), calendar.teamId(), null).orElseThrow(RequestProblemException::notFound);
        var team = teams.see(caller, calendar.teamId());
        boolean own = calendar.scope() == CalendarScope.MEMBER;
        var due = tasks.of(
                caller, team, own ? calendar.memberId() : null, clock.instant().minus(PAST), AT_MOST);
        var who = members.named(List.of(calendar.memberId())).named(calendar.memberId());
        return CalendarFeedText.of(own ? team.name() + ": " + who.name() : team.name(), due, tasksAt);
    }

    private Optional<CalendarFeedDocument> find(String hash) {
        return documents.first(CalendarFeedDocument.ALL, CalendarFeedDocument.BY_SECRET, hash);
    }
}
