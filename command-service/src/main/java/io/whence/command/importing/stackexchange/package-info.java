/** The import of Stack Exchange data dumps. */
@NullMarked
package io.whence.command.importing.stackexchange;

import org.jspecify.annotations.NullMarked;
