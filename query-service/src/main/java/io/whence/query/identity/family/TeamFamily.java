package io.whence.query.identity.family;

import static io.whence.query.family.SentenceContext.lower;

import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of teams, as everybody reads them. */
@Component
final class TeamFamily implements EventFamily<TeamEvent> {

    @Override
    public Class<TeamEvent> events() {
        return TeamEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(TeamEvent event) {
        return EventScope.ofTeam(event.teamId());
    }

    @Override
    public String sentence(TeamEvent event, SentenceContext context) {
        return context.who()
                + switch (event) {
                    case TeamFounded e -> "founded the team " + e.name();
                    case TeamRenamed e -> "renamed the team to " + e.name();
                    case TeamVisibilityChanged e -> "made the team " + lower(e.visibility());
                };
    }

    @Override
    public ActivityVerb verb(TeamEvent event) {
        return switch (event) {
            case TeamFounded _ -> ActivityVerb.CREATE;
            case TeamRenamed _, TeamVisibilityChanged _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(TeamEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(TeamEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(TeamEvent event) {
        return null;
    }
}
