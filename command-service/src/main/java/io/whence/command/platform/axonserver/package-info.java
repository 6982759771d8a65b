/** Commands routed by Axon Server, events in its log: several command services beside each other. */
@NullMarked
package io.whence.command.platform.axonserver;

import org.jspecify.annotations.NullMarked;
