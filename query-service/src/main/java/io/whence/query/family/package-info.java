/** The interface between a family of events and its readers: each family answers once, in its own package. */
@NullMarked
package io.whence.query.family;

import org.jspecify.annotations.NullMarked;
