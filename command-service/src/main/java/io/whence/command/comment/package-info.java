/** Discussing posts in threads. */
@NullMarked
package io.whence.command.comment;

import org.jspecify.annotations.NullMarked;
