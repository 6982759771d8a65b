@NullMarked
package io.whence.standalone.sample;

import org.jspecify.annotations.NullMarked;
