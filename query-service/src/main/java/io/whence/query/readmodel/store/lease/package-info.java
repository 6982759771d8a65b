/** The leases of a storage that several nodes share. */
@NullMarked
package io.whence.query.readmodel.store.lease;

import org.jspecify.annotations.NullMarked;
