package io.whence.api.token;

import io.whence.api.Command;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.text.FieldValidation;
import org.jspecify.annotations.Nullable;

/** The commands about an access token. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface TokenCommand extends Command {

    @Override
    default String aggregateId() {
        return tokenId().value();
    }

    TokenId tokenId();

    /** Makes a token out to a member, good for one team; null is refused, see {@link IssueWorkspaceToken}. */
    record IssueToken(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String name, String secretHash)
            implements TokenCommand {
        public IssueToken {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Makes a token useless. */
    record RevokeToken(TokenId tokenId, TeamId teamId) implements TokenCommand {}

    /**
     * Makes another token for the whole workspace, for whoever holds one.
     *
     * @param replaces the caller's token that is good for nothing from then on; null for none
     */
    record IssueWorkspaceToken(
            TokenId tokenId,
            String name,
            String secretHash,
            @Nullable TokenId replaces) implements TokenCommand {
        public IssueWorkspaceToken {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Makes a token for the whole workspace useless, unless it is the last one. */
    record RevokeWorkspaceToken(TokenId tokenId) implements TokenCommand {}
}
