/** The difference between two moments. */
@NullMarked
package io.whence.query.diff;

import org.jspecify.annotations.NullMarked;
