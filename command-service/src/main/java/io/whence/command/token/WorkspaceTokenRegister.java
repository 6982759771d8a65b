package io.whence.command.token;

import io.whence.api.id.TokenId;

/** The register of tokens that are good for the whole workspace. */
@FunctionalInterface
interface WorkspaceTokenRegister {

    /** Whether one that is not revoked is left beside this one. */
    boolean hasAnotherThan(TokenId token);
}
