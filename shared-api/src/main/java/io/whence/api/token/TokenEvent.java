package io.whence.api.token;

import io.whence.api.Event;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;
import org.jspecify.annotations.Nullable;

/** Every fact an access token can record. Stored for ever. */
public sealed interface TokenEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return tokenId().value();
    }

    TokenId tokenId();

    /** A token was made out to a member; {@code teamId} is the one team it is good for, or null for the workspace. {@code secretHash} is the SHA-256 of its secret, in base64url. */
    record TokenIssued(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String name, String secretHash)
            implements TokenEvent {}

    /** A token is good for nothing from now on. */
    record TokenRevoked(TokenId tokenId, MemberId memberId) implements TokenEvent {}
}
