package io.whence.query.access;

/** A team where only its name is of interest. */
public record TeamName(String id, String slug, String name) {

    static TeamName of(TeamDocument team) {
        return new TeamName(team.id(), team.slug(), team.name());
    }
}
