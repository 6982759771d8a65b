package io.whence.command.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.calendar.CalendarCommand.PublishCalendar;
import io.whence.api.calendar.CalendarCommand.RevokeCalendar;
import io.whence.api.calendar.CalendarScope;
import io.whence.api.id.CalendarId;
import io.whence.api.id.TeamId;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.history.StreamViews;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import io.whence.platform.web.SecretGenerator;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calendars")
class CalendarCommandController {

    record NewCalendar(CalendarScope scope) {}

    /**
     * A feed just made.
     *
     * @param url where calendar programs find it, without a token: a secret; shown this once, and left out of the answer to a retry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedCalendar(
            String id, long version, @Nullable String url) {}

    private final CommandSender commands;
    private final StreamViews stories;
    private final SecureRandom random = new SecureRandom();

    CalendarCommandController(CommandSender commands, StreamViews stories) {
        this.commands = commands;
        this.stories = stories;
    }

    @PostMapping("/teams/{team}/calendars")
    @Operation(summary = "Make a calendar feed of one's own, or of the team's, due dates; its address is shown once")
    ResponseEntity<PublishedCalendar> publish(
            @PathVariable TeamId team, @RequestBody NewCalendar body, CommandRequest request) {
        var calendarId = new CalendarId(request.newId(CalendarId.PREFIX));
        var secret = SecretGenerator.next(random);
        var outcome = commands.send(
                request, new PublishCalendar(calendarId, team, body.scope(), SecretGenerator.hash(secret)));
        return commands.created(outcome, "/api/v1/calendars/{id}")
                .body(new PublishedCalendar(
                        outcome.id(),
                        outcome.version(),
                        isGood(calendarId, secret) ? "/api/v1/calendars/" + secret + ".ics" : null));
    }

    @DeleteMapping("/calendars/{calendar}")
    @Operation(summary = "Make a calendar feed's address useless; for its maker and for owners")
    ResponseEntity<CommandResult> revoke(@PathVariable CalendarId calendar, CommandRequest request) {
        return commands.change(request, new RevokeCalendar(calendar));
    }

    /** Whether this very secret was recorded: for a retry it is the first try's that counts. */
    private boolean isGood(CalendarId calendarId, String secret) {
        return stories.tell(CalendarDirectoryEntry.class, calendarId.value(), CalendarDirectoryEntry::evolve)
                .filter(known -> known.secretHash().equals(SecretGenerator.hash(secret)))
                .isPresent();
    }
}
