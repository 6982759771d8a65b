/** Calendar feeds: addresses that show due dates to whoever knows them. */
@NullMarked
package io.whence.command.calendar;

import org.jspecify.annotations.NullMarked;
