/** The stored entries of timelines, one for each event. */
@NullMarked
package io.whence.query.timeline.entry;

import org.jspecify.annotations.NullMarked;
