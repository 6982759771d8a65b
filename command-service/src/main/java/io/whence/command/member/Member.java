package io.whence.command.member;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberCommand.AddMember;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRejection;
import io.whence.api.member.MemberRole;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody who acts, and their role in each team they are in. */
@AggregateRoot(type = "Member")
@Revision("2")
final class Member extends WhenceAggregate<MemberEvent> {

    private MemberId memberId;
    private MemberKind kind;
    private Map<TeamId, MemberRole> roles = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Member() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireOwner(context, ((AddMember) command).teamId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddMember command) {
        if (exists()) {
            rejectIf(roles.containsKey(command.teamId()), MemberRejection.ALREADY_A_MEMBER);
            rejectIf(kind != command.kind(), MemberRejection.KIND_DIFFERS);
        } else {
            record(
                    new MemberRegistered(command.memberId(), command.handle(), command.name(), command.kind(), true),
                    command.teamId());
        }
        record(new MemberJoined(memberId, command.teamId(), command.role()), command.teamId());
    }

    @Nullable
    MemberRole roleIn(TeamId team) {
        return roles.get(team);
    }

    void changeRole(TeamId team, MemberRole role) {
        if (roles.get(team) != role) {
            record(new MemberRoleChanged(memberId, team, role), team);
        }
    }

    void leave(TeamId team) {
        record(new MemberLeft(memberId, team), team);
    }

    @Override
    protected void evolve(MemberEvent event, EventEnvelope envelope) {
        switch (event) {
            case MemberRegistered e -> {
                memberId = e.memberId();
                kind = e.kind();
            }
            case MemberJoined e -> roles.put(e.teamId(), e.role());
            case MemberRoleChanged e -> roles.put(e.teamId(), e.role());
            case MemberLeft e -> roles.remove(e.teamId());
        }
    }

    @Override
    protected MemberEvent own(Event event) {
        return (MemberEvent) event;
    }
}
