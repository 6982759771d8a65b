/** The recording of facts that no command decides. */
@NullMarked
package io.whence.command.runtime.recording;

import org.jspecify.annotations.NullMarked;
