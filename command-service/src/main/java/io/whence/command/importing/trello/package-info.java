/** The export of a Trello board as events. */
@NullMarked
package io.whence.command.importing.trello;

import org.jspecify.annotations.NullMarked;
