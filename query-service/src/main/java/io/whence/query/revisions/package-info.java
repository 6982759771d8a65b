/** The revisions of questions, answers, comments and tasks: what each said, and what changed from one to the next. */
@NullMarked
package io.whence.query.revisions;

import org.jspecify.annotations.NullMarked;
