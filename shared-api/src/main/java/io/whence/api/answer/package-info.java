@NullMarked
package io.whence.api.answer;

import org.jspecify.annotations.NullMarked;
