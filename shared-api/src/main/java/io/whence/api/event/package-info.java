/** The events that can be recorded, one sealed interface a feature. */
@NullMarked
package io.whence.api.event;

import org.jspecify.annotations.NullMarked;
