/** The event log that many machines share: where it is, and whether it is there. */
@NullMarked
package io.whence.platform.axonserver;

import org.jspecify.annotations.NullMarked;
