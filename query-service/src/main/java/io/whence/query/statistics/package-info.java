/** Counts of activity by hour, member and kind. */
@NullMarked
package io.whence.query.statistics;

import org.jspecify.annotations.NullMarked;
