package io.whence.query.search.query;

import java.util.Collection;
import java.util.Optional;

/** The meaning of the names in a query, to whoever asks. What is not known to them finds nothing. */
public interface QueryNames {

    /** The id of a member, by id or handle. */
    Optional<String> member(String idOrHandle);

    /** The id of a team, by id or slug. */
    Optional<String> team(String idOrSlug);

    /** The ids of boards, by id or name: several may have one name. */
    Collection<String> boards(String idOrName);
}
