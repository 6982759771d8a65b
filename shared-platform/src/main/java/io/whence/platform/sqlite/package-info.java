@NullMarked
package io.whence.platform.sqlite;

import org.jspecify.annotations.NullMarked;
