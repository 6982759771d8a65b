/** Members, teams and tokens, and what a caller may see of them. */
@NullMarked
package io.whence.query.identity;

import org.jspecify.annotations.NullMarked;
