/** What happened, in the order it happened, for a team, a member, a post or a board; and everything on record about a question, a task or a board. */
@NullMarked
package io.whence.query.timeline;

import org.jspecify.annotations.NullMarked;
