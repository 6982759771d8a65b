@NullMarked
package io.whence.api.comment;

import org.jspecify.annotations.NullMarked;
