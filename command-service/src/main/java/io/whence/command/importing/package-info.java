/** Taking in what was recorded elsewhere, whatever its format. */
@NullMarked
package io.whence.command.importing;

import org.jspecify.annotations.NullMarked;
