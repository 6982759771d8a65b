/** The folding of batches of events into documents. */
@NullMarked
package io.whence.query.readmodel.fold;

import org.jspecify.annotations.NullMarked;
