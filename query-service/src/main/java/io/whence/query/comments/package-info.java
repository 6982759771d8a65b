/** Comments: their fold, their views and what everybody asks of their events. */
@NullMarked
package io.whence.query.comments;

import org.jspecify.annotations.NullMarked;
