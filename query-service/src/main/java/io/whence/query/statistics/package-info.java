/** How much happened, by when, by whom and of which kind. */
@NullMarked
package io.whence.query.statistics;

import org.jspecify.annotations.NullMarked;
