/** Asking, editing, closing, voting: whatever can be done to a question. */
@NullMarked
package io.whence.command.question;

import org.jspecify.annotations.NullMarked;
