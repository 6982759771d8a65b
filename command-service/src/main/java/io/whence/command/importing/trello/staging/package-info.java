/** A board's export as it is read and staged. */
@NullMarked
package io.whence.command.importing.trello.staging;

import org.jspecify.annotations.NullMarked;
