/** The wiring of the command side, and the first owner's token. */
@NullMarked
package io.whence.command.runtime;

import org.jspecify.annotations.NullMarked;
