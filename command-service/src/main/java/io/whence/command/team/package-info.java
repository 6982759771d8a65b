/** Founding and changing teams. */
@NullMarked
package io.whence.command.team;

import org.jspecify.annotations.NullMarked;
