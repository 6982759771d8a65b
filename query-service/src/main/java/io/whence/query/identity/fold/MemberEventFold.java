package io.whence.query.identity.fold;

import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** The fold of a member's events into its document and its memberships. */
final class MemberEventFold {

    private MemberEventFold() {}

    static void fold(MemberEvent event, RecordedEvent recorded, DocumentSession session) {
        var id = event.memberId().value();
        var member = session.get(MemberDocument.ALL, id);
        if (member != null && member.position() >= recorded.position()) {
            return;
        }
        var now = event instanceof MemberRegistered e ? registered(e, recorded) : member;
        if (now == null) {
            return;
        }
        switch (event) {
            case MemberRegistered _ -> {}
            case MemberJoined e -> become(now, e.teamId(), e.role(), recorded, session);
            case MemberRoleChanged e -> become(now, e.teamId(), e.role(), recorded, session);
            case MemberLeft e -> become(now, e.teamId(), null, recorded, session);
        }
        session.put(MemberDocument.ALL, id, now.at(recorded.version(), recorded.position()));
    }

    private static MemberDocument registered(MemberRegistered event, RecordedEvent recorded) {
        return new MemberDocument(
                event.memberId().value(),
                event.handle(),
                event.name(),
                event.kind(),
                event.login(),
                recorded.version(),
                recorded.position());
    }

    private static void become(
            MemberDocument member,
            TeamId teamId,
            @Nullable MemberRole role,
            RecordedEvent recorded,
            DocumentSession session) {
        var id = MembershipDocument.id(teamId.value(), member.id());
        var before = session.get(MembershipDocument.ALL, id);
        var joinedAt = before == null || before.role() == null ? recorded.occurredAt() : before.joinedAt();
        session.put(
                MembershipDocument.ALL,
                id,
                new MembershipDocument(
                        teamId.value(), member.id(), member.handle(), role, joinedAt, recorded.position()));
    }
}
