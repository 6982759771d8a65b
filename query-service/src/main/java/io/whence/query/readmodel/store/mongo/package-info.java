/** Read models in MongoDB. */
@NullMarked
package io.whence.query.readmodel.store.mongo;

import org.jspecify.annotations.NullMarked;
