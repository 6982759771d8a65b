/** Questions with their answers and comments, as they are now. */
@NullMarked
package io.whence.query.questions;

import org.jspecify.annotations.NullMarked;
