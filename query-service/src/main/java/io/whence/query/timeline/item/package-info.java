/** The items of a timeline, as a caller may see them. */
@NullMarked
package io.whence.query.timeline.item;

import org.jspecify.annotations.NullMarked;
