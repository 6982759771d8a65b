package io.whence.command.member;

import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.command.runtime.history.EventLogCatchUp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts owners from the log, when somebody asks: it is asked only when an owner steps down, reads on from where it stopped the
 * last time, and so is never behind. The first time it passes over the whole log.
 */
final class EventSourcedTeamOwners implements TeamOwners {

    private final EventLogCatchUp log;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<TeamId, Set<MemberId>> owners = new HashMap<>();

    EventSourcedTeamOwners(EventStore log) {
        this.log = new EventLogCatchUp(log, null);
    }

    @Override
    public boolean hasOwnerBeside(TeamId team, MemberId member) {
        reading.lock();
        try {
            log.toHead(this::take);
            return owners.getOrDefault(team, Set.of()).stream().anyMatch(owner -> !owner.equals(member));
        } finally {
            reading.unlock();
        }
    }

    private void take(TrackedEventMessage<?> message) {
        // The type is known without reading the payload.
        if (MemberEvent.class.isAssignableFrom(message.getPayloadType())) {
            switch ((MemberEvent) message.getPayload()) {
                case MemberRegistered _ -> {}
                case MemberJoined e -> set(e.teamId(), e.memberId(), e.role());
                case MemberRoleChanged e -> set(e.teamId(), e.memberId(), e.role());
                case MemberLeft e -> set(e.teamId(), e.memberId(), null);
            }
        }
    }

    private void set(TeamId team, MemberId member, @Nullable MemberRole role) {
        var ofTeam = owners.computeIfAbsent(team, _ -> new HashSet<>());
        if (role == MemberRole.OWNER) {
            ofTeam.add(member);
        } else {
            ofTeam.remove(member);
        }
    }
}
