/** Doing the same thing again and again: as fast as it goes, or at a pace. */
@NullMarked
package io.whence.benchmark.load;

import org.jspecify.annotations.NullMarked;
