@NullMarked
package io.whence.command.platform.staging;

import org.jspecify.annotations.NullMarked;
