/** The views of tasks, boards and lists, as far as a caller may see them. */
@NullMarked
package io.whence.query.tasks.view;

import org.jspecify.annotations.NullMarked;
