/** Tasks: what is to be done, where it stands on its board, who does it, and what it waits for. */
@NullMarked
package io.whence.command.task;

import org.jspecify.annotations.NullMarked;
