package io.whence.query.search;

import io.whence.query.search.query.QueryNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Nobody and nothing is called by a name. */
enum NoNames implements QueryNames {
    NONE;

    @Override
    public Optional<String> member(String idOrHandle) {
        return Optional.empty();
    }

    @Override
    public Optional<String> team(String idOrSlug) {
        return Optional.empty();
    }

    @Override
    public Collection<String> boards(String idOrName) {
        return List.of();
    }
}
