package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a team, for ever; derived from its slug, so that a slug can be taken only once. */
public record TeamId(@JsonValue String value) {

    public static final String PREFIX = "team";

    @JsonCreator
    public TeamId {
        TypeIds.require(PREFIX, value);
    }

    public static TeamId ofSlug(String slug) {
        return new TeamId(TypeIds.derived(PREFIX, slug));
    }

    @Override
    public String toString() {
        return value;
    }
}
