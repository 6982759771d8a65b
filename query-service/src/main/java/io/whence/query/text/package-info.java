/** The difference of two texts. */
@NullMarked
package io.whence.query.text;

import org.jspecify.annotations.NullMarked;
