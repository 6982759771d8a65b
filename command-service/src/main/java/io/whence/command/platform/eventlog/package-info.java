/** The event log: an Axon event storage engine on one SQLite file, durable when it answers. */
@NullMarked
package io.whence.command.platform.eventlog;

import org.jspecify.annotations.NullMarked;
