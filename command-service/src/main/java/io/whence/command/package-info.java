/** The command side: decides what may be recorded, and records it. */
@NullMarked
package io.whence.command;

import org.jspecify.annotations.NullMarked;
