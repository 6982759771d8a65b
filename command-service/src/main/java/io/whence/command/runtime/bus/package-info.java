/** The way of every command to its aggregate: interceptors, targets and metrics. */
@NullMarked
package io.whence.command.runtime.bus;

import org.jspecify.annotations.NullMarked;
