package io.whence.command.member;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberCommand;
import io.whence.api.member.MemberCommand.ChangeRole;
import io.whence.api.member.MemberCommand.RemoveMember;
import io.whence.api.member.MemberRejection;
import io.whence.api.member.MemberRole;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * A team keeps at least one owner: whoever stops being one is checked against all the others. The team is locked meanwhile, so
 * that its last two owners cannot leave at the same moment.
 */
final class MembershipCommandHandler {

    private final AggregateAccess aggregates;
    private final AccessPolicy gate;
    private final TeamOwners owners;

    MembershipCommandHandler(AggregateAccess aggregates, AccessPolicy gate, TeamOwners owners) {
        this.aggregates = aggregates;
        this.gate = gate;
        this.owners = owners;
    }

    @CommandHandler
    CommandResult changeARoleButKeepAnOwner(ChangeRole command, CommandContext context) {
        var authorization = gate.requireOwner(context, command.teamId());
        return change(command, command.teamId(), authorization, member -> {
            var role = roleOf(member, command.teamId());
            rejectIf(
                    role == MemberRole.OWNER
                            && command.role() != MemberRole.OWNER
                            && isLastOwner(command, command.teamId()),
                    MemberRejection.LAST_OWNER);
            member.changeRole(command.teamId(), command.role());
        });
    }

    @CommandHandler
    CommandResult removeAMemberButKeepAnOwner(RemoveMember command, CommandContext context) {
        var authorization = gate.requireOwnerOrSelf(context, command.teamId(), command.memberId());
        return change(command, command.teamId(), authorization, member -> {
            var role = roleOf(member, command.teamId());
            rejectIf(role == MemberRole.OWNER && isLastOwner(command, command.teamId()), MemberRejection.LAST_OWNER);
            member.leave(command.teamId());
        });
    }

    private CommandResult change(
            MemberCommand command, TeamId team, Authorization authorization, Consumer<Member> decision) {
        aggregates.lock(team.value());
        try {
            return aggregates.change(Member.class, command.memberId().value(), authorization, decision);
        } catch (AggregateNotFoundException e) {
            throw new CommandRejectedException(MemberRejection.MEMBER_NOT_IN_TEAM);
        }
    }

    private static MemberRole roleOf(Member member, TeamId team) {
        var role = member.roleIn(team);
        if (role == null) {
            throw new CommandRejectedException(MemberRejection.MEMBER_NOT_IN_TEAM);
        }
        return role;
    }

    private boolean isLastOwner(MemberCommand command, TeamId team) {
        return !owners.hasOwnerBeside(team, command.memberId());
    }
}
