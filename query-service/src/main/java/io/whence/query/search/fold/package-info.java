/** The fold of events into searchable documents. */
@NullMarked
package io.whence.query.search.fold;

import org.jspecify.annotations.NullMarked;
