/** Where everything on an imported board stands. */
@NullMarked
package io.whence.command.importing.trello.state;

import org.jspecify.annotations.NullMarked;
