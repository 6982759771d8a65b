/** Boards as clients fill and use them. */
@NullMarked
package io.whence.benchmark.boards;

import org.jspecify.annotations.NullMarked;
