package io.whence.query.identity.family;

import static io.whence.query.family.SentenceContext.lower;

import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of members, as everybody reads them. */
@Component
final class MemberFamily implements EventFamily<MemberEvent> {

    @Override
    public Class<MemberEvent> events() {
        return MemberEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(MemberEvent event) {
        var team = switch (event) {
            case MemberRegistered _ -> null;
            case MemberJoined e -> e.teamId();
            case MemberRoleChanged e -> e.teamId();
            case MemberLeft e -> e.teamId();
        };
        return EventScope.ofTeam(team).happeningTo(event.memberId());
    }

    @Override
    public String sentence(MemberEvent event, SentenceContext context) {
        var whom = context.whom();
        boolean self = context.isSelf();
        return context.who()
                + switch (event) {
                    case MemberRegistered _ -> self ? "appeared" : "registered " + whom;
                    case MemberJoined e ->
                        (self ? "joined the team" : "brought " + whom + " into the team") + " as " + lower(e.role());
                    case MemberRoleChanged e ->
                        "made " + (self ? "themselves" : whom) + " " + lower(e.role()) + " of the team";
                    case MemberLeft _ -> self ? "left the team" : "took " + whom + " out of the team";
                };
    }

    @Override
    public ActivityVerb verb(MemberEvent event) {
        return switch (event) {
            case MemberRegistered _ -> ActivityVerb.CREATE;
            case MemberJoined _ -> ActivityVerb.JOIN;
            case MemberRoleChanged _ -> ActivityVerb.UPDATE;
            case MemberLeft _ -> ActivityVerb.LEAVE;
        };
    }

    @Override
    public Optional<ContentChange> content(MemberEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(MemberEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(MemberEvent event) {
        return null;
    }
}
