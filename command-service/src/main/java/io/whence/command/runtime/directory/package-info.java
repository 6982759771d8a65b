/** Who is who in which team, known from the event log. */
@NullMarked
package io.whence.command.runtime.directory;

import org.jspecify.annotations.NullMarked;
