@NullMarked
package io.whence.api.task;

import org.jspecify.annotations.NullMarked;
