/** The leases by which nodes share read models out. */
@NullMarked
package io.whence.query.readmodel.lease;

import org.jspecify.annotations.NullMarked;
