package io.whence.query.access;

import org.jspecify.annotations.Nullable;

/** A token as it stands; of its secret there is only the hash. Times are epoch milliseconds. */
record TokenDocument(
        String id,
        String member,
        @Nullable String team,
        String name,
        String secretHash,
        boolean revoked,
        long createdAt,
        long version) {

    TokenDocument revoke(long newVersion) {
        return new TokenDocument(id, member, team, name, secretHash, true, createdAt, newVersion);
    }
}
