@NullMarked
package io.whence.query.platform.store.encoding;

import org.jspecify.annotations.NullMarked;
