@NullMarked
package io.whence.platform.storage;

import org.jspecify.annotations.NullMarked;
