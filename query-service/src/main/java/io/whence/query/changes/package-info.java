/** What changed between two moments: of one thing field by field, and of a team thing by thing, with the events that prove it. */
@NullMarked
package io.whence.query.changes;

import org.jspecify.annotations.NullMarked;
