package io.whence.query.timeline.entry;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stream of what a member did in a team: each such pair is a stream of its own, so that nobody has to read past what they may
 * not see.
 *
 * @param team empty for what belongs to the whole workspace
 */
public record MemberStream(String member, String team) {

    public static final DocumentIndex<MemberStream> BY_MEMBER =
            new DocumentIndex<>("by-member", presence -> IndexKey.of(List.of(presence.member), List.of(presence.team)));

    public static final DocumentCollection<MemberStream> ALL =
            new DocumentCollection<>("presences", MemberStream.class, List.of(BY_MEMBER));

    static MemberStream of(String member, @Nullable String team) {
        return new MemberStream(member, team == null ? "" : team);
    }

    public static String id(String member, @Nullable String team) {
        return of(member, team).id();
    }

    public String id() {
        return member + "/" + team;
    }
}
