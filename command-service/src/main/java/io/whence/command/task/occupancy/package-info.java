/** How many tasks every list holds, counted from the event log. */
@NullMarked
package io.whence.command.task.occupancy;

import org.jspecify.annotations.NullMarked;
