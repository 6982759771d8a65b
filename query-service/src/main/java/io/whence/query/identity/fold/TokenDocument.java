package io.whence.query.identity.fold;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param teamId the one team it is good for; null for the workspace
 * @param issuedBy who made it; null where that is not on record
 * @param issuedIn the team it is listed in; null for one made before there was a team
 */
public record TokenDocument(
        String id,
        String memberId,
        @Nullable String teamId,
        @Nullable String issuedBy,
        @Nullable String issuedIn,
        String name,
        String secretHash,
        Instant createdAt,
        @Nullable Instant revokedAt,
        long version,
        long position) {

    public static final String ANYBODY = "";

    /** Found by team, and by team and member. */
    public static final DocumentIndex<TokenDocument> BY_TEAM = new DocumentIndex<>("by-team", TokenDocument::key);

    /** By whose they are, wherever they were made. */
    public static final DocumentIndex<TokenDocument> BY_MEMBER = new DocumentIndex<>(
            "by-member",
            token -> IndexKey.of(List.of(token.memberId), List.of(token.createdAt.toEpochMilli(), token.id)));

    public static final DocumentCollection<TokenDocument> ALL =
            new DocumentCollection<>("tokens", TokenDocument.class, List.of(BY_TEAM, BY_MEMBER));

    private IndexKey key() {
        if (issuedIn == null) {
            return IndexKey.NONE;
        }
        return new IndexKey(
                List.of(List.of(issuedIn, ANYBODY), List.of(issuedIn, memberId)),
                List.of(createdAt.toEpochMilli(), id));
    }

    TokenDocument revoked(Instant at, long newVersion, long newPosition) {
        return new TokenDocument(
                id, memberId, teamId, issuedBy, issuedIn, name, secretHash, createdAt, at, newVersion, newPosition);
    }
}
