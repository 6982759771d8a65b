@NullMarked
package io.whence.query.platform.store;

import org.jspecify.annotations.NullMarked;
