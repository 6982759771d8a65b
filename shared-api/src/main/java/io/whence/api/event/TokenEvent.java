package io.whence.api.event;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import org.jspecify.annotations.Nullable;

/** Every fact an access token can record. Stored for ever. */
public sealed interface TokenEvent extends Event {

    @Override
    default String aggregateId() {
        return tokenId().value();
    }

    TokenId tokenId();

    /** A token was made out to a member; {@code teamId} is the one team it is good for, or null for the workspace. {@code secretHash} is the SHA-256 of its secret, in base64url. */
    @EventName("token.issued")
    record TokenIssued(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String name, String secretHash)
            implements TokenEvent {}

    /** A token is good for nothing from now on. */
    @EventName("token.revoked")
    record TokenRevoked(TokenId tokenId, MemberId memberId) implements TokenEvent {}
}
