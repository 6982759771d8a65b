/** Measures Whence as it is shipped, beside the least that could do the same, in one run. */
@NullMarked
package io.whence.benchmark;

import org.jspecify.annotations.NullMarked;
