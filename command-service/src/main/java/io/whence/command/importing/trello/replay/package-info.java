/** The replay of a board's actions as events. */
@NullMarked
package io.whence.command.importing.trello.replay;

import org.jspecify.annotations.NullMarked;
