/** The number of tasks in every list, counted from the event log. */
@NullMarked
package io.whence.command.task.occupancy;

import org.jspecify.annotations.NullMarked;
