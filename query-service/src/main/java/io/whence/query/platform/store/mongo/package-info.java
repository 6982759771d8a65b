@NullMarked
package io.whence.query.platform.store.mongo;

import org.jspecify.annotations.NullMarked;
