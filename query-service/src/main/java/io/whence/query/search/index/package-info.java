@NullMarked
package io.whence.query.search.index;

import org.jspecify.annotations.NullMarked;
