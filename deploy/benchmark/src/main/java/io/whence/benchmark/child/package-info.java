/** The processes measured, each ended by its own handle. */
@NullMarked
package io.whence.benchmark.child;

import org.jspecify.annotations.NullMarked;
