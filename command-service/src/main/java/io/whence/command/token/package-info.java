/** Issuing and revoking access tokens. */
@NullMarked
package io.whence.command.token;

import org.jspecify.annotations.NullMarked;
