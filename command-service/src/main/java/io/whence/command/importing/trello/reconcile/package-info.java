/** The reconciliation of an imported board with where its export ends. */
@NullMarked
package io.whence.command.importing.trello.reconcile;

import org.jspecify.annotations.NullMarked;
