/** Reads of read models as they were at a moment. */
@NullMarked
package io.whence.query.asof;

import org.jspecify.annotations.NullMarked;
