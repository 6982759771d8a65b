@NullMarked
package io.whence.api.wire;

import org.jspecify.annotations.NullMarked;
