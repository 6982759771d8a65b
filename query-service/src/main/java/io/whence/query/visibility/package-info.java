/** The visibility of questions, answers, comments and tasks, and the state that all of them have. */
@NullMarked
package io.whence.query.visibility;

import org.jspecify.annotations.NullMarked;
