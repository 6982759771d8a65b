/** The projection, and what it is given. */
@NullMarked
package io.whence.query.readmodel.projection;

import org.jspecify.annotations.NullMarked;
