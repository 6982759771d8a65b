@NullMarked
package io.whence.api.text;

import org.jspecify.annotations.NullMarked;
