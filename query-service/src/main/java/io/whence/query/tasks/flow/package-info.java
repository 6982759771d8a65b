/** The flow of tasks through the lists of a board. */
@NullMarked
package io.whence.query.tasks.flow;

import org.jspecify.annotations.NullMarked;
