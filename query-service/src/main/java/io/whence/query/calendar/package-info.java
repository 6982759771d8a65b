/** Due dates as calendar programs read them. */
@NullMarked
package io.whence.query.calendar;

import org.jspecify.annotations.NullMarked;
