/** What both services need to start, and to say why they do not. */
@NullMarked
package io.whence.platform.start;

import org.jspecify.annotations.NullMarked;
