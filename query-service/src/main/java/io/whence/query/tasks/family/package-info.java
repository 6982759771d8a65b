/** The families of tasks, boards and lists. */
@NullMarked
package io.whence.query.tasks.family;

import org.jspecify.annotations.NullMarked;
