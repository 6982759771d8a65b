/** How a Stack Exchange data dump becomes events. */
@NullMarked
package io.whence.command.importing.stackexchange;

import org.jspecify.annotations.NullMarked;
