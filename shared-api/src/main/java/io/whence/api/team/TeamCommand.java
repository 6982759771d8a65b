package io.whence.api.team;

import io.whence.api.Command;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldValidation;
import org.jspecify.annotations.Nullable;

/** The commands to a team. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface TeamCommand extends Command {

    @Override
    default String aggregateId() {
        return teamId().value();
    }

    TeamId teamId();

    /** Founds a team; the caller becomes its first owner. */
    record FoundTeam(TeamId teamId, String slug, String name, TeamVisibility visibility) implements TeamCommand {
        public FoundTeam {
            new FieldValidation()
                    .slug("slug", slug)
                    .name("name", name)
                    .required("visibility", visibility)
                    .orReject();
        }
    }

    /** Changes what is not null. */
    record ChangeTeam(
            TeamId teamId, @Nullable String name, @Nullable TeamVisibility visibility) implements TeamCommand {
        public ChangeTeam {
            if (name != null) {
                new FieldValidation().name("name", name).orReject();
            }
        }
    }
}
