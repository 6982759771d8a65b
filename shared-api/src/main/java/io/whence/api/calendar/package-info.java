@NullMarked
package io.whence.api.calendar;

import org.jspecify.annotations.NullMarked;
