/** The searchable documents and their layout in the index. */
@NullMarked
package io.whence.query.search.document;

import org.jspecify.annotations.NullMarked;
