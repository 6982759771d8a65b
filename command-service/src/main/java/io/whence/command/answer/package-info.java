/** Answering questions. */
@NullMarked
package io.whence.command.answer;

import org.jspecify.annotations.NullMarked;
