package io.whence.command.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberCommand.AddMember;
import io.whence.api.member.MemberCommand.ChangeRole;
import io.whence.api.member.MemberCommand.RemoveMember;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}/members")
@Tag(name = "Members")
class MemberCommandController {

    /**
     * Somebody to bring in.
     *
     * @param kind a person when it is left out
     */
    record NewMember(
            String handle,
            String name,
            MemberRole role,
            @Nullable MemberKind kind) {}

    record RoleChange(MemberRole role) {}

    private final CommandSender commands;

    MemberCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Bring somebody into a team, registering them when nobody has that handle")
    ResponseEntity<CommandResult> add(@PathVariable TeamId team, @RequestBody NewMember body, CommandRequest request) {
        var memberId = MemberId.ofHandle(Objects.requireNonNullElse(body.handle(), ""));
        var kind = body.kind() == null ? MemberKind.PERSON : body.kind();
        return commands.create(
                request,
                new AddMember(memberId, team, body.handle(), body.name(), kind, body.role()),
                "/api/v1/teams/" + team + "/members/{id}");
    }

    @PatchMapping("/{member}")
    @Operation(summary = "Give a member another role")
    ResponseEntity<CommandResult> changeRole(
            @PathVariable TeamId team,
            @PathVariable MemberId member,
            @RequestBody RoleChange body,
            CommandRequest request) {
        return commands.change(request, new ChangeRole(member, team, body.role()));
    }

    @DeleteMapping("/{member}")
    @Operation(summary = "Take a member out of a team, or leave it")
    ResponseEntity<CommandResult> remove(
            @PathVariable TeamId team, @PathVariable MemberId member, CommandRequest request) {
        return commands.change(request, new RemoveMember(member, team));
    }
}
