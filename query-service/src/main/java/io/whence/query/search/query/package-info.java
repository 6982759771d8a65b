/** The execution of searches. */
@NullMarked
package io.whence.query.search.query;

import org.jspecify.annotations.NullMarked;
