/** The wiring for an event log that many machines share. */
@NullMarked
package io.whence.command.runtime.axonserver;

import org.jspecify.annotations.NullMarked;
