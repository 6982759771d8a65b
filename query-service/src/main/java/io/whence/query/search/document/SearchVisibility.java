package io.whence.query.search.document;

import io.whence.query.identity.VisibleTeam;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The visibility of a caller, as one set of terms: every search is within it, so that nothing else is found, counted or
 * suggested. A document has a token for everybody in its team, or, where it is hidden, one for the team's owners and one for the
 * member who still sees it.
 */
public record SearchVisibility(Collection<VisibleTeam> teams, String memberId) {

    private static final String FOR_OWNERS = "!";
    private static final String FOR = "@";

    /** What is seen of one of the fields that hold tokens. */
    public Query within(String field) {
        return new TermInSetQuery(field, own().map(BytesRef::new).toList());
    }

    public boolean sees(SearchDocument document) {
        return own().anyMatch(tokens(document.standing())::contains);
    }

    private Stream<String> own() {
        return teams.stream()
                .flatMap(team -> team.isOwned()
                        ? Stream.of(team.id(), team.id() + FOR + memberId, team.id() + FOR_OWNERS)
                        : Stream.of(team.id(), team.id() + FOR + memberId));
    }

    static List<String> tokens(SearchAccess standing) {
        var team = standing.teamId();
        var hidden = standing.hidden();
        if (hidden == null) {
            return List.of(team);
        }
        return hidden.equals(SearchAccess.OWNERS)
                ? List.of(team + FOR_OWNERS)
                : List.of(team + FOR_OWNERS, team + FOR + hidden);
    }
}
