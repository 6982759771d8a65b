package io.whence.query.identity.fold;

import io.whence.api.event.MemberEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The projection of teams, members, memberships and tokens. */
@Component
public final class IdentityProjection implements Projection {

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(TeamDocument.ALL, MemberDocument.ALL, MembershipDocument.ALL, TokenDocument.ALL);
    }

    @Override
    public String subjectOf(RecordedEvent event) {
        return event.aggregateId();
    }

    /** A token that was revoked, or a member who was taken out, must not go on because of a fault. */
    @Override
    public boolean goesOnWithout(String subject) {
        return Stream.of(TeamId.PREFIX, MemberId.PREFIX, TokenId.PREFIX)
                .noneMatch(kind -> subject.startsWith(kind + "_"));
    }

    /** The events of teams, members and tokens; no others are of this read model. */
    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        for (var recorded : batch) {
            if (recorded.event() instanceof TeamEvent event) {
                TeamEventFold.fold(event, recorded, session);
            } else if (recorded.event() instanceof MemberEvent event) {
                MemberEventFold.fold(event, recorded, session);
            } else if (recorded.event() instanceof TokenEvent event) {
                TokenEventFold.fold(event, recorded, session);
            }
        }
    }
}
