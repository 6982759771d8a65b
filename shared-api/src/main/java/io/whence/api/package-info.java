@NullMarked
package io.whence.api;

import org.jspecify.annotations.NullMarked;
