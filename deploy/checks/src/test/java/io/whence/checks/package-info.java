/** Holds the files that no compiler reads to what the code does. */
@NullMarked
package io.whence.checks;

import org.jspecify.annotations.NullMarked;
