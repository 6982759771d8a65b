/** The events of single streams, read back from the log. */
@NullMarked
package io.whence.command.runtime.history;

import org.jspecify.annotations.NullMarked;
