/** What questions, answers, comments and tasks have in common: who may see them, and the comments on them. */
@NullMarked
package io.whence.query.posts;

import org.jspecify.annotations.NullMarked;
