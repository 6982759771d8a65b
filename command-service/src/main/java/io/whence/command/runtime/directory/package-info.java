/** The directory of members, teams and tokens, known from the event log. */
@NullMarked
package io.whence.command.runtime.directory;

import org.jspecify.annotations.NullMarked;
