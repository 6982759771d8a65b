/** What every feature's commands stand on: sending, refusing, remembering, and who the caller is. */
@NullMarked
package io.whence.command.platform;

import org.jspecify.annotations.NullMarked;
