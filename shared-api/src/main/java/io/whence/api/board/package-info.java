@NullMarked
package io.whence.api.board;

import org.jspecify.annotations.NullMarked;
