/** The event log of one machine, in SQLite. */
@NullMarked
package io.whence.command.runtime.eventlog;

import org.jspecify.annotations.NullMarked;
