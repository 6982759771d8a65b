/** The lists of tasks that a caller can ask for. */
@NullMarked
package io.whence.query.tasks.list;

import org.jspecify.annotations.NullMarked;
