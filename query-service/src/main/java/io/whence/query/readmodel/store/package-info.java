/** The storage port of read models. */
@NullMarked
package io.whence.query.readmodel.store;

import org.jspecify.annotations.NullMarked;
