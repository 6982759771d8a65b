/** The stored documents of tasks, boards and lists. */
@NullMarked
package io.whence.query.tasks.document;

import org.jspecify.annotations.NullMarked;
