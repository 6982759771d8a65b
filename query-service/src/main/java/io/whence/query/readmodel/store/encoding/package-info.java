/** The encodings that all storages share. */
@NullMarked
package io.whence.query.readmodel.store.encoding;

import org.jspecify.annotations.NullMarked;
