/** The formats that timelines are answered in. */
@NullMarked
package io.whence.query.timeline.format;

import org.jspecify.annotations.NullMarked;
