/** The handling that all write requests share. */
@NullMarked
package io.whence.command.runtime.http;

import org.jspecify.annotations.NullMarked;
