/** The stored documents of questions and answers, and the folds of events into them. */
@NullMarked
package io.whence.query.questions.fold;

import org.jspecify.annotations.NullMarked;
