/**
 * The state of anything at any time: a root's events until then, folded by the projection that folds them now, and shown through
 * the views that show it now. Who may see it is decided by what holds today.
 */
@NullMarked
package io.whence.query.past;

import org.jspecify.annotations.NullMarked;
