/** Imports, as timelines show them. */
@NullMarked
package io.whence.query.imports;

import org.jspecify.annotations.NullMarked;
