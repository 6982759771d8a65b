/** The state of an imported board. */
@NullMarked
package io.whence.command.importing.trello.state;

import org.jspecify.annotations.NullMarked;
