@NullMarked
package io.whence.query.platform.projection;

import org.jspecify.annotations.NullMarked;
