/** What all write requests have in common. */
@NullMarked
package io.whence.command.runtime.http;

import org.jspecify.annotations.NullMarked;
