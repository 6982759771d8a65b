/** The folds of events into the documents of tasks, boards and lists. */
@NullMarked
package io.whence.query.tasks.fold;

import org.jspecify.annotations.NullMarked;
