/** Bringing members into teams, and what they may do there. */
@NullMarked
package io.whence.command.member;

import org.jspecify.annotations.NullMarked;
