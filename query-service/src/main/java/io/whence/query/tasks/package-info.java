/** Tasks, the boards they are on and the order they stand in, as they are now. */
@NullMarked
package io.whence.query.tasks;

import org.jspecify.annotations.NullMarked;
