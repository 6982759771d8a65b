/** What happened, in the order it happened, for a team, a member or a post; and everything on record about a question. */
@NullMarked
package io.whence.query.timeline;

import org.jspecify.annotations.NullMarked;
