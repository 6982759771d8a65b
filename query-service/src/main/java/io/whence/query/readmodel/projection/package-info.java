/** What a projection is, and what it is given. */
@NullMarked
package io.whence.query.readmodel.projection;

import org.jspecify.annotations.NullMarked;
