/** Read models in SQLite files. */
@NullMarked
package io.whence.query.readmodel.store.sqlite;

import org.jspecify.annotations.NullMarked;
