/** What a question, an answer, a comment or a task said at each of its revisions, and what changed from one to the next. */
@NullMarked
package io.whence.query.revisions;

import org.jspecify.annotations.NullMarked;
