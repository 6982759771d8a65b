@NullMarked
package io.whence.query.platform.store.sqlite;

import org.jspecify.annotations.NullMarked;
