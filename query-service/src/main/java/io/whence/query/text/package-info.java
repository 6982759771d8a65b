/** How two texts differ. */
@NullMarked
package io.whence.query.text;

import org.jspecify.annotations.NullMarked;
