/** Scratch databases of imports. */
@NullMarked
package io.whence.command.runtime.staging;

import org.jspecify.annotations.NullMarked;
