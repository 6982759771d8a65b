/** What every reader asks of a family of events: each family answers once, in its own package. */
@NullMarked
package io.whence.query.family;

import org.jspecify.annotations.NullMarked;
