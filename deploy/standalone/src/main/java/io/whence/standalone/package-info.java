@NullMarked
package io.whence.standalone;

import org.jspecify.annotations.NullMarked;
