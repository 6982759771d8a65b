/** The identifiers of everything that has a life of its own. */
@NullMarked
package io.whence.api.id;

import org.jspecify.annotations.NullMarked;
