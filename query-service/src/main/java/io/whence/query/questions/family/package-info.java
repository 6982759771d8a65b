/** The families of questions and answers. */
@NullMarked
package io.whence.query.questions.family;

import org.jspecify.annotations.NullMarked;
