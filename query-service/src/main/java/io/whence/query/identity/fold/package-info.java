/** The stored documents of teams, members and tokens, and the folds of events into them. */
@NullMarked
package io.whence.query.identity.fold;

import org.jspecify.annotations.NullMarked;
