package io.whence.command.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.ChangeTeam;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamVisibility;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "Teams")
class TeamCommandController {

    record NewTeam(String slug, String name, TeamVisibility visibility) {}

    record TeamChange(@Nullable String name, @Nullable TeamVisibility visibility) {}

    private final CommandSender commands;

    TeamCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Found a team; the caller becomes its first owner")
    ResponseEntity<CommandResult> found(@RequestBody NewTeam body, CommandRequest request) {
        // A missing slug is refused by the command like any other missing field.
        var teamId = TeamId.ofSlug(Objects.requireNonNullElse(body.slug(), ""));
        return commands.create(
                request,
                new FoundTeam(teamId, body.slug(), body.name(), body.visibility()),
                "/api/v1/teams/" + body.slug());
    }

    @PatchMapping("/{team}")
    @Operation(summary = "Rename a team, or change who may see it")
    ResponseEntity<CommandResult> change(
            @PathVariable TeamId team, @RequestBody TeamChange body, CommandRequest request) {
        return commands.change(request, new ChangeTeam(team, body.name(), body.visibility()));
    }
}
