/** Boards, and the lists on them. */
@NullMarked
package io.whence.command.board;

import org.jspecify.annotations.NullMarked;
